import { isQuarantined } from '../../model/quality.ts'
import type { LoadInput } from '../input.ts'
import type { Session } from './sessions.ts'
import { dayOf, type Timeline } from './timeline.ts'

/** What is known of each day. */
export interface Days {
  readonly timeline: Timeline
  /** Sessions of running. */
  readonly sessions: Float64Array
  /** Recordings of runs that cannot be used. */
  readonly quarantined: Float64Array
  /** 1 where something is known: a run, another activity, or a rest day the runner confirmed. No data is not rest. */
  readonly known: Float64Array
  /** First day with a run, or null. */
  readonly firstRun: number | null
  readonly quarantinedRuns: readonly { readonly day: number; readonly date: string; readonly id: string }[]
}

/** One pass over runs and day checks. */
export function makeDays(input: LoadInput, sessions: readonly Session[], timeline: Timeline): Days {
  const counts = { sessions: new Float64Array(timeline.length), quarantined: new Float64Array(timeline.length) }
  const known = new Float64Array(timeline.length)
  for (const { day } of sessions) counts.sessions[day] = (counts.sessions[day] as number) + 1
  const quarantinedRuns = []
  for (const run of input.runs) {
    // The runner says it tells nothing, not even that the day is known.
    if (run.leftOut) continue
    const day = dayOf(timeline, run.date)
    if (run.sport === 'run' && isQuarantined(run.quality)) {
      counts.quarantined[day] = (counts.quarantined[day] as number) + 1
      quarantinedRuns.push({ day, date: run.date, id: run.id })
    } else {
      known[day] = 1
    }
  }
  for (const check of input.dayChecks) {
    if (check.restDay === 'yes') known[dayOf(timeline, check.date)] = 1
  }
  quarantinedRuns.sort((a, b) => a.day - b.day || (a.id < b.id ? -1 : 1))
  return { timeline, ...counts, known, firstRun: sessions[0]?.day ?? null, quarantinedRuns }
}

/** Days of log from the first run up to and including `day`; 0 before it. */
export function daysOfLog(days: Days, day: number): number {
  return days.firstRun === null ? 0 : Math.max(0, day - days.firstRun + 1)
}
