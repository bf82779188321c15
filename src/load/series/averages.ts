import { ewma } from '../../lib/ewma.ts'
import type { Amounts } from './amounts.ts'
import type { Days } from './days.ts'

/** Spans of the two averages, days (E9). */
const ACUTE_DAYS = 7
export const CHRONIC_DAYS = 28

/** Weighted averages of daily distance, m/day, from the first day with a run on; 0 before it. */
export interface Averages {
  readonly acute: Float64Array
  readonly chronic: Float64Array
}

/** Seeded with the first day of running, so that the empty days before do not count (E9). */
export function makeAverages(distance: Amounts, days: Days): Averages {
  const from = days.firstRun ?? 0
  const average = (span: number): Float64Array => {
    const all = new Float64Array(distance.sum.length)
    all.set(ewma(distance.sum.subarray(from), span), from)
    return all
  }
  return { acute: average(ACUTE_DAYS), chronic: average(CHRONIC_DAYS) }
}
