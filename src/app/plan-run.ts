import type { Log } from '../analysis/analyse.ts'
import { checkDate } from '../lib/check-date.ts'
import { type ParsedPlan, parsePlan } from '../load/parse-plan.ts'
import { planFlags } from '../load/plan-flags.ts'
import type { Finding, NotEnough } from '../model/flag.ts'
import { episodeHistories } from '../pain/episodes.ts'
import { painOfRuns } from '../pain/pain-of-runs.ts'

/** A plan as understood, and what it would raise. */
export interface Planned {
  readonly understood: ParsedPlan
  readonly findings: readonly Finding[]
  readonly notEnough: readonly NotEnough[]
}

/**
 * The flags a run would raise before it is run: the same code over the log with the run in it.
 * @param text - `18 km 400 m down trail`, `10 mi 300 ft up`, `90 min road`, `1h30`; what is not understood is in `understood.unread`
 * @param date - the local day it would be run on
 * @throws {RangeError} for a `date` that is no day
 */
export function planRun(log: Log, text: string, date: string): Planned {
  checkDate('date', date)
  const understood = parsePlan(text)
  const runs = log.runs.filter((run) => run.date <= date)
  const pains = painOfRuns(episodeHistories({ ...log, runs, asOf: date }))
  const { findings, notEnough } = planFlags(
    { runs, dayChecks: log.dayChecks, pains, settings: log.settings, asOf: date },
    { ...understood, date },
  )
  return { understood, findings, notEnough }
}
