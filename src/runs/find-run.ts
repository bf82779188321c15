import type { Run } from '../model/run.ts'
import { runIdOf } from './run-id.ts'

/**
 * The run with this id, or with a source of this key, or with a source that once gave it this id:
 * what was noted under an old id finds the run after a merge.
 */
export function findRun(runs: readonly Run[], idOrSourceKey: string): Run | null {
  return (
    runs.find(({ id }) => id === idOrSourceKey) ??
    runs.find(({ sources }) => sources.some(({ key }) => key === idOrSourceKey)) ??
    runs.find(({ sources }) => sources.some(({ key }) => runIdOf(key) === idOrSourceKey)) ??
    null
  )
}
