import { dateOfDay, dayNumber } from '../../lib/local-date.ts'
import type { LoadInput } from '../input.ts'

/**
 * The days of the log, numbered from 0: every series is an array over them.
 * It ends with `asOf`, whether or not anything happened on it.
 */
export interface Timeline {
  /** Days since 1970 of day 0. */
  readonly first: number
  readonly length: number
  /** Last day, `asOf`. */
  readonly last: number
}

/** From the first thing dated to `asOf`. */
export function makeTimeline(input: LoadInput): Timeline {
  let earliest = input.asOf
  for (const { date } of input.runs) if (date < earliest) earliest = date
  for (const { date } of input.dayChecks) if (date < earliest) earliest = date
  for (const { date } of input.pains) if (date < earliest) earliest = date
  const [first, end] = [dayNumber(earliest), dayNumber(input.asOf)]
  return { first, length: end - first + 1, last: end - first }
}

/** Day of a date; outside 0…last when it is not in the log. */
export function dayOf(timeline: Timeline, date: string): number {
  return dayNumber(date) - timeline.first
}

/** The date of a day of the timeline. */
export function dateAt(timeline: Timeline, day: number): string {
  return dateOfDay(timeline.first + day)
}
