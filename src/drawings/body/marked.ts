import { BODY_WORDS } from '#words/charts.ts'
import { html, type Markup } from '../../lib/markup.ts'
import type { Area, Side } from '../../model/area.ts'
import { BODY_HEAD, BODY_OUTLINE, BODY_SIZE } from './outline.ts'
import { BODY_PLACES } from './places.ts'

/** A place to mark. */
export interface BodyMark {
  readonly area: Area | null
  readonly side: Side | null
  readonly severity: number | null
  readonly open: boolean
}

const GAP = 20
const LABEL_HEIGHT = 18

/** A mark grows with the severity; what nobody put a number on is drawn as a 3. */
const radius = (severity: number | null): number => 4.5 + (severity ?? 3) * 0.6

/** A body, front and back, marked where it hurts; a filled mark is open, a ring closed. Left is the runner's own. Null where no place can be drawn. */
export function bodyFigure(marks: readonly BodyMark[]): Markup | null {
  const drawn = marks.flatMap(circles)
  if (drawn.length === 0) return null
  const { width, height } = BODY_SIZE
  const view = (x: number, name: string, left: number): Markup => html`<g transform="translate(${x} ${LABEL_HEIGHT})">
<g fill="var(--figure)" stroke="var(--quiet)" stroke-width="1.2"><path d="${BODY_OUTLINE}"/><path d="${BODY_HEAD}"/></g>
<text x="${width / 2}" y="-6" text-anchor="middle" font-size="12" fill="var(--quiet)">${name}</text>
<text x="${left < 0 ? 4 : width - 4}" y="190" text-anchor="${left < 0 ? 'start' : 'end'}" font-size="11" fill="var(--quiet)">${BODY_WORDS.left}</text>
</g>`
  // Seen from the front, the runner's left is on the right.
  return html`<svg class="body" viewBox="0 0 ${width * 2 + GAP} ${height + LABEL_HEIGHT}" aria-hidden="true">${view(0, BODY_WORDS.front, 1)}${view(width + GAP, BODY_WORDS.back, -1)}${drawn}</svg>`
}

function circles({ area, side, severity, open }: BodyMark): readonly Markup[] {
  const place = area === null ? null : BODY_PLACES[area]
  if (place === null) return []
  const leftIs = place.view === 'front' ? 1 : -1
  const offset = place.view === 'front' ? 0 : BODY_SIZE.width + GAP
  const sides = place.out === 0 ? [0] : side === 'left' ? [leftIs] : side === 'right' ? [-leftIs] : [leftIs, -leftIs]
  return sides.map((sign) => {
    const x = offset + BODY_SIZE.width / 2 + sign * place.out
    const y = LABEL_HEIGHT + place.down
    return html`<circle cx="${x}" cy="${y}" r="${radius(severity)}" fill="${open ? 'var(--help)' : 'none'}" fill-opacity="0.85" stroke="var(--help)" stroke-width="1.5"/>`
  })
}
