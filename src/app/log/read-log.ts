import type { Log } from '../../analysis/analyse.ts'
import type { AthleteStore } from '../../store/contract/store.ts'
import { isFresh, refreshRuns } from './refresh-runs.ts'

export type { Log }

/** The whole log of one runner, its runs derived anew if anything they rest on has changed. */
export async function readLog(store: AthleteStore): Promise<Log> {
  let kept = await store.log()
  // What is derived is derived from everything, and another process may write meanwhile: then it is read once more.
  while (!isFresh(kept)) {
    await refreshRuns(store)
    kept = await store.log()
  }
  const { derived, notes, dayChecks, selfChecks, clearances, pastInjuries, shownReports, settings } = kept
  return { runs: derived.runs, notes, dayChecks, selfChecks, clearances, pastInjuries, shownReports, settings }
}
