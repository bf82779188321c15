import type { Log } from '../analysis/analyse.ts'
import { type LoadFlags, loadFlags } from '../load/run-flags.ts'
import { episodeHistories } from '../pain/episodes.ts'
import { painOfRuns } from '../pain/pain-of-runs.ts'

/** Every load flag of the whole log up to a day, and what could not be judged on it. */
export function loggedFlags(log: Log, asOf: string): LoadFlags {
  const runs = log.runs.filter(({ date }) => date <= asOf)
  const pains = painOfRuns(episodeHistories({ ...log, runs, asOf }))
  return loadFlags({ runs, dayChecks: log.dayChecks, pains, settings: log.settings, asOf })
}
