import { weekOf } from '../../lib/iso-week.ts'
import { dateAt, dayOf, type Timeline } from './timeline.ts'

/**
 * A calendar week, Monday to Sunday whatever `weekStart` says: how weeks are shown must not change what is flagged.
 */
export interface WeekSpan {
  /** May lie before day 0. */
  readonly from: number
  /** May lie after the last day. */
  readonly to: number
  /** All of its days are over. */
  readonly complete: boolean
}

/** Every calendar week that holds a day of the timeline, oldest first. */
export function makeWeeks(timeline: Timeline): readonly WeekSpan[] {
  const weeks: WeekSpan[] = []
  for (let from = dayOf(timeline, weekOf(dateAt(timeline, 0)).from); from <= timeline.last; from += 7) {
    weeks.push({ from, to: from + 6, complete: from + 6 <= timeline.last })
  }
  return weeks
}
