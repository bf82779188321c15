import { foldWords } from '../../lib/fold-words.ts'
import { METRES_PER_MILE, METRES_PER_YARD } from '../../lib/units.ts'
import { sportOfType } from '../sport-of-type.ts'
import { type NumberStyle, numberOf, styleOf } from './number.ts'
import type { StravaColumns } from './strava-columns.ts'
import { at } from './strava-totals.ts'

const METRES_PER_KM = 1000

/** Units in which an account may be shown distances, m: kilometre, mile, nautical mile, metre, yard. */
const UNITS_M = [METRES_PER_KM, METRES_PER_MILE, 1852, 1, METRES_PER_YARD]

/** Rounding of what is shown, and that sailing is measured at 1852 to 1871 (formats.md §2.3). */
const UNIT_TOLERANCE = 0.03

/** The table of 2018 and before wrote metres and ISO dates; its headings were `id,date,name,…` (formats.md §2.2). */
function isOldLayout(header: readonly string[]): boolean {
  return header.some((heading) => foldWords(heading) === 'elapsed time') && foldWords(header[0] ?? '') === 'id'
}

/** How the first block of a file writes its numbers. */
export function firstBlockStyle(rows: readonly (readonly string[])[], columns: StravaColumns): NumberStyle {
  return styleOf(rows.map((cells) => at(cells, columns, 'distance'))) ?? 'point'
}

/**
 * Metres in one unit of the first `Distance`, by activity type as written: learnt from the rows that have both distances
 * (kilometres for runs, nautical miles for sailing), else kilometres. Swims stand in metres or yards, which nothing tells.
 */
export function firstDistanceUnits(
  header: readonly string[],
  rows: readonly (readonly string[])[],
  columns: StravaColumns,
  style: NumberStyle,
): (type: string) => number | null {
  if (isOldLayout(header)) return () => 1
  const votes = new Map<string, Map<number, number>>()
  for (const cells of rows) {
    const shown = numberOf(at(cells, columns, 'distance'), style)
    const metres = numberOf(at(cells, columns, 'distance2'), 'point')
    const unit = shown === null || metres === null ? undefined : unitBetween(shown, metres)
    if (unit === undefined) continue
    const type = at(cells, columns, 'type') ?? ''
    const ofType = votes.get(type) ?? new Map<number, number>()
    votes.set(type, ofType.set(unit, (ofType.get(unit) ?? 0) + 1))
  }
  const units = new Map([...votes].map(([type, ofType]) => [type, mostVoted(ofType)]))
  return (type) => units.get(type) ?? (sportOfType(type)?.sport === 'swim' ? null : METRES_PER_KM)
}

function unitBetween(shown: number, metres: number): number | undefined {
  // Below two units the rounding of what is shown speaks louder than its unit.
  if (shown < 2) return undefined
  return UNITS_M.find((unit) => Math.abs(metres / shown / unit - 1) <= UNIT_TOLERANCE)
}

function mostVoted(votes: ReadonlyMap<number, number>): number {
  return [...votes].reduce((best, vote) => (vote[1] > best[1] ? vote : best))[0]
}
