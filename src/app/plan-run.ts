import type { Log } from '../analysis/analyse.ts'
import { type ParsedPlan, parsePlan } from '../load/parse-plan.ts'
import { planFlags } from '../load/plan-flags.ts'
import type { Finding, NotEnough } from '../model/flag.ts'
import { episodeHistories } from '../pain/episodes.ts'
import { painOfRuns } from '../pain/pain-of-runs.ts'

/** What a run would raise before it is run. */
export interface Planned {
  readonly understood: ParsedPlan
  readonly findings: readonly Finding[]
  readonly notEnough: readonly NotEnough[]
}

/** Judges `18 km 400 m down trail` by the flags' own code, on a day. */
export function planRun(log: Log, text: string, date: string): Planned {
  const understood = parsePlan(text)
  const runs = log.runs.filter((run) => run.date <= date)
  const pains = painOfRuns(episodeHistories({ ...log, runs, asOf: date }))
  const { findings, notEnough } = planFlags(
    { runs, dayChecks: log.dayChecks, pains, settings: log.settings, asOf: date },
    { ...understood, date },
  )
  return { understood, findings, notEnough }
}
