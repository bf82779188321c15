import type { Format } from '../../lib/format.ts'
import { html, type Markup } from '../../lib/markup.ts'
import type { Analysis, DayTotals } from '../../model/analysis.ts'
import { FONT_SIZE, stepX } from '../frame.ts'
import { painDays } from '../pain-days.ts'

const ROW = 19
const MOST_RADIUS = 8

/**
 * Every day of the twelve weeks, a column a week on the charts' time axis: a disc a running day, its area the distance,
 * a square for other exercise, a ring around a day with a pain note. Null where nothing was done.
 */
export function calendar(analysis: Analysis, format: Format, width: number): Markup | null {
  const { days } = analysis
  if (days.every(({ runs, others }) => runs + others === 0)) return null
  const weeks = days.length / 7
  const step = stepX(width, 1, weeks) - stepX(width, 0, weeks)
  const most = Math.max(1, ...days.map(({ distanceM }) => distanceM ?? 0))
  const painful = painDays(analysis)
  const names = days
    .slice(0, 7)
    .map(
      ({ date }, row) =>
        html`<text x="36" y="${row * ROW + ROW / 2 + 4}" text-anchor="end" font-size="${FONT_SIZE}" fill="var(--quiet)">${format.shortWeekday(date)}</text>`,
    )
  const marks = days.map((day, index) => {
    const x = stepX(width, Math.floor(index / 7), weeks) + step / 2
    const y = (index % 7) * ROW + ROW / 2
    const isThisWeek = index >= days.length - 7
    return [
      done(day, x, y, most, isThisWeek),
      painful.has(day.date)
        ? html`<circle cx="${x}" cy="${y}" r="${MOST_RADIUS + 0.5}" fill="none" stroke="var(--help)" stroke-width="2"/>`
        : null,
    ]
  })
  return html`<svg class="chart" viewBox="0 0 ${width} ${7 * ROW}" aria-hidden="true">${names}${marks}</svg>`
}

function done({ runs, others, distanceM }: DayTotals, x: number, y: number, most: number, isThisWeek: boolean): Markup {
  if (runs > 0) {
    const radius = Math.max(2.5, Math.sqrt((distanceM ?? 0) / most) * MOST_RADIUS)
    return html`<circle cx="${x}" cy="${y}" r="${radius}" fill="${isThisWeek ? 'var(--accent)' : 'var(--bar)'}"/>`
  }
  if (others > 0)
    return html`<rect x="${x - 3.5}" y="${y - 3.5}" width="7" height="7" fill="none" stroke="var(--quiet)" stroke-width="1.5"/>`
  return html`<circle cx="${x}" cy="${y}" r="1" fill="var(--quiet)"/>`
}
