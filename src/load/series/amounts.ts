import type { Days } from './days.ts'
import type { Session } from './sessions.ts'

/** One figure of the sessions (distance, time) by day. */
export interface Amounts {
  /** Sum of what is known. */
  readonly sum: Float64Array
  /** Largest session; 0 where none is known. */
  readonly longest: Float64Array
  /** Sessions without the figure, quarantined recordings among them: a sum over such days is a lower bound. */
  readonly unknown: Float64Array
  /** Sessions with the figure. */
  readonly count: Float64Array
}

/** One pass. @param figure null for a session that does not tell it */
export function makeAmounts(
  sessions: readonly Session[],
  days: Days,
  figure: (session: Session) => number | null,
): Amounts {
  const { length } = days.timeline
  const sum = new Float64Array(length)
  const longest = new Float64Array(length)
  const unknown = days.quarantined.slice()
  const count = new Float64Array(length)
  for (const session of sessions) {
    const value = figure(session)
    const { day } = session
    if (value === null) {
      unknown[day] = (unknown[day] as number) + 1
      continue
    }
    sum[day] = (sum[day] as number) + value
    longest[day] = Math.max(longest[day] as number, value)
    count[day] = (count[day] as number) + 1
  }
  return { sum, longest, unknown, count }
}
