import { AREA_WORDS } from '#words/pain.ts'
import { AREA_NAMES, AREAS } from '../../model/area.ts'
import { type Html, html, NOTHING } from '../html.ts'

/** Every place that can hurt, as a list; `knee:left` is a value. */
export function placeOptions(place: string): Html {
  const one = (value: string, words: string): Html =>
    html`<option value="${value}"${value === place ? html` selected` : NOTHING}>${words}</option>`
  return html`${AREA_NAMES.map((area) =>
    AREAS[area].sided
      ? html`${one(`${area}:left`, `${AREA_WORDS[area]}, left`)}${one(`${area}:right`, `${AREA_WORDS[area]}, right`)}${one(`${area}:both`, `${AREA_WORDS[area]}, both`)}`
      : one(`${area}:`, AREA_WORDS[area]),
  )}`
}
