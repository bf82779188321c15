import { exceeds } from '../lib/compare.ts'
import { SPIKE } from '../load/spike.ts'

// What a cohort's estimate is made by. Change a number here and raise the version.

/** Rises whenever the same logs may give other tables or another estimate. */
export const COHORT_VERSION = '1'

/** E1's bands of a session against the longest of the 30 days before, from the shortest; the first is compared with. */
export const BANDS = ['up-to-10', '10-to-30', '30-to-100', 'over-100'] as const
/** One of `BANDS`. */
export type Band = (typeof BANDS)[number]

/** Days before a session among which the longest is looked for (E1). */
export const LONGEST_DAYS = SPIKE.windowDays.value

/**
 * After the first run back, so many days are compared with nothing: three weeks of getting back, and the 30 days that the next
 * sessions are held against, which still hold the break. With 28 the ratios come out too small (docs/cohort.md).
 */
export const CUT_DAYS = 52

/** Fewer runners than these in a cell may be recognised: warned of, never left out in silence; convention. */
export const SMALL_CELL = 5

export const LEVEL_PCT = 95

/** The band of a session by its ratio to the longest before. */
export function bandOf(ratio: number): Band {
  if (exceeds(ratio, SPIKE.highRatio.value)) return 'over-100'
  if (exceeds(ratio, SPIKE.moderateRatio.value)) return '30-to-100'
  return exceeds(ratio, SPIKE.cautionRatio.value) ? '10-to-30' : 'up-to-10'
}
