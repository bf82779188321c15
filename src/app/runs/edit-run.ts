import type { Run } from '../../model/run.ts'
import { RUN_FIELDS, type RunEdit, type RunEditValues, type RunField } from '../../model/run-edit.ts'
import type { AthleteStore } from '../../store/contract/store.ts'
import { refreshRuns } from '../log/refresh-runs.ts'
import { runNamed } from './run-named.ts'

/** What is corrected on a run, and what is as recorded again. */
export interface RunCorrections {
  readonly values: Partial<RunEditValues>
  readonly asRecorded: readonly RunField[]
}

/**
 * The runner's word on a run, over its files', on each source the run has: it survives joining, splitting, a newer
 * file, and forgetting and importing again.
 * @throws {NotThere} if no run has the id
 */
export async function editRun(
  store: AthleteStore,
  id: string,
  { values, asRecorded }: RunCorrections,
  when: { readonly today: string; readonly nowMs: number },
): Promise<Run> {
  const run = await runNamed(store, id, when.today)
  const keys = run.sources.map(({ key }) => key)
  // Before it is corrected, what is taken back is gone: both may be named in one call.
  if (asRecorded.length > 0) await store.removeRunEdits(keys, asRecorded)
  const fields = RUN_FIELDS.filter((field) => values[field] !== undefined)
  const edits = keys.flatMap((sourceKey) =>
    fields.map((field): RunEdit => ({ sourceKey, field, value: values[field]!, editedMs: when.nowMs })),
  )
  await store.putRunEdits(edits)
  const { runs } = await refreshRuns(store)
  return runs.find(({ sources }) => sources.some(({ key }) => key === keys[0]))!
}
