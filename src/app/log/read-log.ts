import type { Log } from '../../analysis/analyse.ts'
import type { AthleteStore } from '../../store/contract/store.ts'
import { refreshRuns } from './refresh-runs.ts'

export type { Log }

/** The whole log of one runner, its runs derived anew if anything they rest on has changed. */
export async function readLog(store: AthleteStore): Promise<Log> {
  const { runs } = await refreshRuns(store)
  const [notes, dayChecks, selfChecks, clearances, pastInjuries, shownReports, settings] = await Promise.all([
    store.notes(),
    store.dayChecks(),
    store.selfChecks(),
    store.clearances(),
    store.pastInjuries(),
    store.shownReports(),
    store.settings(),
  ])
  return { runs, notes, dayChecks, selfChecks, clearances, pastInjuries, shownReports, settings }
}
