import { BODY_WORDS } from '#words/charts.ts'
import { placeName } from '#words/pain.ts'
import { type Html, html, NOTHING } from '../../lib/html.ts'
import type { Area, Side } from '../../model/area.ts'
import { BODY_HEAD, BODY_OUTLINE, BODY_SIZE } from './outline.ts'
import { type BodyRegion, REGIONS, regionOf, type View } from './regions.ts'

export interface BodyTapped {
  /** Where a region leads. */
  readonly hrefOf: (place: { readonly area: Area; readonly side: Side | null }) => string
  readonly chosen: { readonly area: Area | null; readonly side: Side | null }
}

const GAP = 14
const FOOT = 22
/** Before the sides: they are the runner's own. */
const YOUR = 'your'

/** The runner from the front and from behind, to be tapped where it hurts. Left is the runner's own left, and says so. */
export function bodyFigure(tapped: BodyTapped): Html {
  const { width, height } = BODY_SIZE
  return html`<svg class="body-figure" viewBox="0 0 ${width * 2 + GAP} ${height + FOOT}" role="group" aria-label="Where it hurts: front and back">
<defs><clipPath id="body-shape"><path d="${BODY_OUTLINE}"/><path d="${BODY_HEAD}"/></clipPath></defs>
${view('front', 0, tapped)}${view('back', width + GAP, tapped)}</svg>`
}

function view(name: View, x: number, tapped: BodyTapped): Html {
  const { width, height } = BODY_SIZE
  const middle = width / 2
  // On the front the viewer's right is the runner's left; from behind it is the runner's right.
  const [left, right] = name === 'front' ? [width - 2, 2] : [2, width - 2]
  const word = (at: number, side: string): Html =>
    html`<text x="${at}" y="212" text-anchor="${at < middle ? 'start' : 'end'}">${YOUR}<tspan x="${at}" dy="10">${side}</tspan></text>`
  return html`<g transform="translate(${x} 0)"><path class="outline" d="${BODY_OUTLINE}"/><path class="outline" d="${BODY_HEAD}"/>
<g aria-hidden="true" class="body-words"><text x="${middle}" y="${height + 14}" text-anchor="middle">${BODY_WORDS[name]}</text>${word(left, BODY_WORDS.left)}${word(right, BODY_WORDS.right)}</g>
${REGIONS[name].map((region) => twice(region, name, tapped))}</g>`
}

function twice(region: BodyRegion, view: View, tapped: BodyTapped): Html {
  if (!region.sided) return once(region, null, 1, view, tapped)
  const outward: Side = view === 'front' ? 'left' : 'right'
  const inward: Side = view === 'front' ? 'right' : 'left'
  return html`${once(region, inward, -1, view, tapped)}${once(region, outward, 1, view, tapped)}`
}

function once({ area, corners }: BodyRegion, side: Side | null, sign: 1 | -1, view: View, tapped: BodyTapped): Html {
  const points = corners.map(([out, down]) => `${BODY_SIZE.width / 2 + sign * out},${down}`).join(' ')
  const name = placeName(area, side)
  const seen = SEEN_TWICE.includes(area) ? `${name}, ${view}` : name
  const isChosen = isThere(tapped.chosen, area, side, view)
  return html`<a href="${tapped.hrefOf({ area, side })}" data-place="${area}:${side ?? ''}" data-name="${name}" aria-label="${seen}"${isChosen ? html` aria-current="true"` : NOTHING}><polygon class="hit" points="${points}"/><polygon class="region" clip-path="url(#body-shape)" points="${points}"/><title>${seen}</title></a>`
}

function isThere({ area, side }: BodyTapped['chosen'], of: Area, at: Side | null, view: View): boolean {
  const found = area === null ? null : regionOf(area)
  if (found === null || found.region.area !== of) return false
  // An area that both views show is marked where it has a region of its own; one without, where its place is.
  return (found.view === view || area === of) && (at === null || side === null || side === 'both' || side === at)
}

/** Regions that both views show. */
const SEEN_TWICE: readonly Area[] = ['head', 'neck', 'shoulder', 'arm']
