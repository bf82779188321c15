import { placeName } from '#words/pain.ts'
import { AREAS, type Area, type Side } from '../../model/area.ts'
import { type Html, html, NOTHING } from '../html.ts'
import { BACK, type BodyRegion, FRONT, mirrored } from './body-regions.ts'

interface Place {
  readonly area: Area | null
  readonly side: Side | null
}

export interface BodyShown {
  /** Places drawn as hurting. */
  readonly hurting?: readonly Place[]
  /** Where a region leads; without it the figure is only looked at. */
  readonly hrefOf?: (place: { readonly area: Area; readonly side: Side | null }) => string
  readonly chosen?: Place
}

const FRONT_MIDDLE = 80
const BACK_MIDDLE = 250

/** The runner from the front and from behind, side by side. Left is the runner's own left, and says so. */
export function bodyFigure(shown: BodyShown): Html {
  const isLink = shown.hrefOf !== undefined
  return html`<svg class="body-figure${isLink ? ' taps' : ''}" viewBox="0 0 330 446" ${isLink ? html`role="group" aria-label="Where it hurts: front and back"` : html`role="img" aria-label="Where it hurts, on a figure"`}>
<g aria-hidden="true" class="body-words"><text x="${FRONT_MIDDLE}" y="440" text-anchor="middle">front</text><text x="${BACK_MIDDLE}" y="440" text-anchor="middle">back</text>
${[8, 165, 322].map((x, index) => html`<text x="${x}" y="306" text-anchor="${['start', 'middle', 'end'][index]}">your<tspan x="${x}" dy="14">${['right', 'left', 'right'][index]}</tspan></text>`)}</g>
<g transform="translate(${FRONT_MIDDLE} 0)">${FRONT.map((region) => twice(region, 'front', shown))}</g>
<g transform="translate(${BACK_MIDDLE} 0)">${BACK.map((region) => twice(region, 'back', shown))}</g></svg>`
}

/** On the front the viewer's right is the runner's left; from behind it is the runner's right. */
function twice(region: BodyRegion, view: 'front' | 'back', shown: BodyShown): Html {
  if (!region.sided) return once(region, null, region.points, view, shown)
  const outward: Side = view === 'front' ? 'left' : 'right'
  const inward: Side = view === 'front' ? 'right' : 'left'
  return html`${once(region, inward, mirrored(region.points), view, shown)}${once(region, outward, region.points, view, shown)}`
}

function once({ area }: BodyRegion, side: Side | null, points: string, view: string, shown: BodyShown): Html {
  const isIn = (place: Place): boolean =>
    place.area !== null &&
    (place.area === area || (AREAS[place.area].region === AREAS[area].region && !isDrawn(place.area))) &&
    (side === null || place.side === null || place.side === 'both' || place.side === side)
  const hurts = (shown.hurting ?? []).some(isIn)
  const isChosen = shown.chosen !== undefined && isIn(shown.chosen)
  const shape = html`<polygon class="region${hurts ? ' hurts' : ''}${isChosen ? ' chosen' : ''}" points="${points}"/>`
  if (shown.hrefOf === undefined) return shape
  const name = placeName(area, side)
  const seen = SEEN_TWICE.includes(area) ? `${name}, ${view}` : name
  return html`<a href="${shown.hrefOf({ area, side })}" data-place="${area}:${side ?? ''}" aria-label="${seen}"${isChosen ? html` aria-current="true"` : NOTHING}>${shape}<title>${seen}</title></a>`
}

/** Regions that both views show. */
const SEEN_TWICE: readonly Area[] = ['head', 'neck', 'shoulder', 'arm']

const DRAWN = new Set<Area>([...FRONT, ...BACK].map(({ area }) => area))
const isDrawn = (area: Area): boolean => DRAWN.has(area)
