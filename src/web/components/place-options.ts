import { AREA_WORDS } from '#words/pain.ts'
import { regionOf } from '../../drawings/body/regions.ts'
import { type Html, html, NOTHING } from '../../lib/html.ts'
import { AREA_NAMES, AREAS } from '../../model/area.ts'

/** Every place that can hurt, as a list; `knee:left` is a value. */
export function placeOptions(place: string): Html {
  const one = (value: string, words: string): Html =>
    html`<option value="${value}"${onFigure(value)}${value === place ? html` selected` : NOTHING}>${words}</option>`
  return html`${AREA_NAMES.map((area) =>
    AREAS[area].sided
      ? html`${one(`${area}:left`, `${AREA_WORDS[area]}, left`)}${one(`${area}:right`, `${AREA_WORDS[area]}, right`)}${one(`${area}:both`, `${AREA_WORDS[area]}, both`)}`
      : one(`${area}:`, AREA_WORDS[area]),
  )}`
}

/** The region of the figure that lights up for a place without one of its own. */
function onFigure(value: string): Html {
  const [name, side = ''] = value.split(':')
  const area = AREA_NAMES.find((each) => each === name)
  const found = area === undefined ? null : regionOf(area)
  return found === null || found.region.area === area ? NOTHING : html` data-on="${found.region.area}:${side}"`
}
