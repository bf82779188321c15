import { FEWEST_COMPARISON_RUNS, STRETCH_DAYS } from './method.ts'

/** The run days a pain is compared with. Days since 1970, oldest first, the pain's own among them. */
export interface Comparison {
  readonly day: number
  /** Which stretch of `STRETCH_DAYS` since the first day covered. */
  readonly stretch: number
  readonly days: readonly number[]
}

const WEEK = 7

/** The run days at risk on the weekday of `day`, in the same stretch; null if there are too few. @param from first day covered */
export function comparisonFor(day: number, atRisk: readonly number[], from: number): Comparison | null {
  const stretch = Math.floor((day - from) / STRETCH_DAYS)
  const days = atRisk.filter(
    (other) => (other - day) % WEEK === 0 && Math.floor((other - from) / STRETCH_DAYS) === stretch,
  )
  return days.length < FEWEST_COMPARISON_RUNS ? null : { day, stretch, days }
}

/** The share of its days on which something stood. */
export function shareOf({ days }: Comparison, stood: ReadonlySet<number>): number {
  return days.filter((day) => stood.has(day)).length / days.length
}
