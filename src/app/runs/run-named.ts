import type { Run } from '../../model/run.ts'
import { findRun } from '../../runs/find-run.ts'
import type { AthleteStore } from '../../store/contract/store.ts'
import { notFound } from '../log/not-found-error.ts'
import { refreshRuns } from '../log/refresh-runs.ts'

/** The run with this id or a source of this key; `last` is the newest. @throws {NotFoundError} */
export async function runNamed(store: AthleteStore, id: string, today: string): Promise<Run> {
  const { runs } = await refreshRuns(store)
  return pickRun(runs, id, today)
}

/** The same among runs that are at hand. @throws {NotFoundError} */
export function pickRun(runs: readonly Run[], id: string, today: string): Run {
  if (id === 'last') {
    return (
      runs.findLast(({ sport, date }) => sport === 'run' && date <= today) ?? notFound('there is no run in the log yet')
    )
  }
  return findRun(runs, id) ?? notFound(`there is no run "${id}"; sorepoint runs lists them`)
}
