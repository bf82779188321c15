import type { Format } from '../../lib/format.ts'
import { dayNumber } from '../../lib/local-date.ts'
import { html, type Markup } from '../../lib/markup.ts'
import type { WeekTotals } from '../../model/analysis.ts'
import type { Episode } from '../../model/episode.ts'
import type { PainNote } from '../../model/pain-note.ts'
import { FONT_SIZE, labelledWeeks, SIDES, stepX } from '../frame.ts'

/** What a lane is drawn from. */
export interface Lane {
  readonly name: string
  readonly episode: Pick<Episode, 'firstDate' | 'lastDate' | 'open'>
  readonly notes: readonly PainNote[]
}

/** The time that lanes stand over. */
export interface LaneTime {
  /** Oldest first. */
  readonly history: readonly WeekTotals[]
  readonly asOf: string
  /** Whether the weeks' distances stand above the lanes: not where they have a chart beside. */
  readonly withLoad: boolean
}

const LOAD_HEIGHT = 40
const LANE_HEIGHT = 48
const AXIS_HEIGHT = 22
/** Under its label. */
const LINE_DOWN = 32

/** Dot of a note: grows with severity. */
const radius = ({ painFree, symptom }: PainNote): number => (painFree ? 3 : 3.5 + (symptom.severity ?? 3) * 0.75)

/**
 * One lane a place below the weekly distance, all on the time axis of the charts: a dot a note, its size the
 * severity, joined from the first note to the last, on to the end while the place is open. A pain that came back to a
 * place is in its lane. Unconfirmed notes are rings, pain-free ones small rings.
 */
export function painLanes(time: LaneTime, places: readonly Lane[], format: Format, width: number): Markup | null {
  if (places.length === 0) return null
  const { history, asOf, withLoad } = time
  const first = dayNumber(history[0]?.week.from ?? asOf)
  const days = history.length * 7
  const x = (date: string): number => stepX(width, Math.max(0, Math.min(days, dayNumber(date) - first + 0.5)), days)
  const byName = [...Map.groupBy(places, ({ name }) => name)]
  const above = withLoad ? LOAD_HEIGHT : 0
  const height = above + byName.length * LANE_HEIGHT + AXIS_HEIGHT
  const lanes = byName.map(([name, those], index) => lane(name, those, above + index * LANE_HEIGHT, x, asOf, width))
  return html`<svg class="chart" viewBox="0 0 ${width} ${height}" data-left="${SIDES.left}" data-right="${width - SIDES.right}" aria-hidden="true">${withLoad ? load(history, width) : null}${lanes}${axis(history, format, width, height)}</svg>`
}

function load(history: readonly WeekTotals[], width: number): readonly Markup[] {
  const most = Math.max(1, ...history.map(({ distanceM }) => distanceM))
  const step = stepX(width, 1, history.length) - stepX(width, 0, history.length)
  return history.map(({ distanceM }, index) => {
    const tall = (distanceM / most) * (LOAD_HEIGHT - 6)
    const colour = index === history.length - 1 ? 'var(--accent)' : 'var(--bar)'
    return html`<rect x="${stepX(width, index, history.length) + step * 0.19}" y="${LOAD_HEIGHT - tall}" width="${step * 0.62}" height="${tall}" fill="${colour}"/>`
  })
}

function lane(
  name: string,
  places: readonly Lane[],
  top: number,
  x: (date: string) => number,
  asOf: string,
  width: number,
): Markup {
  const y = top + LINE_DOWN
  const stretches = places.map(({ episode, notes }) => {
    const end = episode.open ? asOf : episode.lastDate
    return html`<path d="M${x(episode.firstDate)} ${y}H${x(end)}" stroke="var(--help)" stroke-width="${episode.open ? 3 : 1.5}" stroke-opacity="0.5"/>${
      episode.open ? null : html`<path d="M${x(end)} ${y - 5}v10" stroke="var(--help)" stroke-width="1.5"/>`
    }${notes.map((note) => dot(note, x(note.date), y))}`
  })
  return html`<g><path d="M${SIDES.left} ${top + 0.5}H${width - SIDES.right}" stroke="var(--hair)"/>
<text x="${SIDES.left + 2}" y="${top + 14}" font-size="${FONT_SIZE}" fill="var(--ink)">${name}</text>
${stretches}</g>`
}

function dot(note: PainNote, x: number, y: number): Markup {
  const hollow = note.painFree || note.status === 'suggested'
  return html`<circle cx="${x}" cy="${y}" r="${radius(note)}" fill="${hollow ? 'var(--paper)' : 'var(--help)'}" stroke="var(--help)" stroke-width="1.5"/>`
}

function axis(history: readonly WeekTotals[], format: Format, width: number, height: number): Markup {
  const weeks = history.map(({ week }) => week)
  const step = stepX(width, 1, weeks.length) - stepX(width, 0, weeks.length)
  const labels = labelledWeeks(weeks, width).map((shown, index) =>
    shown
      ? html`<text x="${stepX(width, index, weeks.length) + step / 2}" y="${height - 6}" text-anchor="middle" font-size="${FONT_SIZE}" fill="var(--quiet)">${format.shortDate(weeks[index]!.from)}</text>`
      : null,
  )
  return html`<path d="M${SIDES.left} ${height - AXIS_HEIGHT + 0.5}H${width - SIDES.right}" stroke="var(--quiet)"/>${labels}`
}
