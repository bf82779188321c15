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
 * @throws {NotFoundError} if no run has the id
 */
export async function editRun(
  store: AthleteStore,
  id: string,
  corrections: RunCorrections,
  when: { readonly today: string; readonly nowMs: number },
): Promise<Run> {
  const run = await runNamed(store, id, when.today)
  await putCorrections(store, [run], corrections, when.nowMs)
  const { runs } = await refreshRuns(store)
  return runs.find(({ sources }) => sources.some(({ key }) => key === run.sources[0]?.key))!
}

/**
 * The same on several runs at once.
 * @returns the way back: every field named is as it was before
 */
export async function putCorrections(
  store: AthleteStore,
  runs: readonly Run[],
  { values, asRecorded }: RunCorrections,
  nowMs: number,
): Promise<() => Promise<void>> {
  const keys = runs.flatMap(({ sources }) => sources.map(({ key }) => key))
  const fields = RUN_FIELDS.filter((field) => values[field] !== undefined)
  const touched = [...new Set([...fields, ...asRecorded])]
  const known = new Set(keys)
  const before = (await store.runEdits()).filter(
    ({ sourceKey, field }) => known.has(sourceKey) && touched.includes(field),
  )
  // Before it is corrected, what is taken back is gone: both may be named in one call.
  if (asRecorded.length > 0) await store.removeRunEdits(keys, asRecorded)
  await store.putRunEdits(
    keys.flatMap((sourceKey) =>
      fields.map((field): RunEdit => ({ sourceKey, field, value: values[field]!, editedMs: nowMs })),
    ),
  )
  return async () => {
    await store.removeRunEdits(keys, touched)
    await store.putRunEdits(before)
  }
}
