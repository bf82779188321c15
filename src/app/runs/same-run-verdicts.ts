import type { SameRunVerdict } from '../../model/source.ts'
import type { AthleteStore } from '../../store/contract/store.ts'
import { notFound } from '../log/not-found-error.ts'
import { runNamed } from './run-named.ts'

/** The runner says that one source is another run. Holds through every import. */
export async function splitRun(store: AthleteStore, runId: string, sourceKey: string, today: string): Promise<void> {
  const run = await runNamed(store, runId, today)
  if (!run.sources.some(({ key }) => key === sourceKey)) {
    notFound(`run ${run.id} has no source "${sourceKey}"; it has ${run.sources.map(({ key }) => key).join(', ')}`)
  }
  const others = run.sources.filter(({ key }) => key !== sourceKey)
  if (others.length === 0) notFound(`run ${run.id} has this one source alone; there is nothing to split`)
  await put(
    store,
    others.map(({ key }) => ({ sourceA: key, sourceB: sourceKey, verdict: 'different' })),
  )
}

/** The runner says that two runs are one. Holds through every import. */
export async function joinRun(store: AthleteStore, runId: string, otherId: string, today: string): Promise<void> {
  const [one, other] = [await runNamed(store, runId, today), await runNamed(store, otherId, today)]
  if (one.id === other.id) notFound(`${runId} and ${otherId} are one run already`)
  await put(
    store,
    one.sources.flatMap(({ key: sourceA }) =>
      other.sources.map(({ key: sourceB }): SameRunVerdict => ({ sourceA, sourceB, verdict: 'same' })),
    ),
  )
}

/** Later verdicts on a pair replace earlier ones; a pair has one order. */
async function put(store: AthleteStore, verdicts: readonly SameRunVerdict[]): Promise<void> {
  await store.putVerdicts(
    verdicts.map(({ sourceA, sourceB, verdict }) =>
      sourceA < sourceB ? { sourceA, sourceB, verdict } : { sourceA: sourceB, sourceB: sourceA, verdict },
    ),
  )
}
