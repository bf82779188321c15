import type { Run } from '../../model/run.ts'
import type { RunCounts } from './import-summary.ts'

/** What became of one source that the import was given. */
export interface GivenSource {
  readonly outcome: 'added' | 'replaced' | 'unchanged'
  /** The file's recording that this table row speaks about, by its key. */
  readonly describes: string | null
}

/**
 * What an import changed, run by run.
 * @param before - runs as derived before the import
 * @param after - runs as derived after it
 * @param given - every source the import met, by key
 */
export function countRuns(
  before: readonly Run[],
  after: readonly Run[],
  given: ReadonlyMap<string, GivenSource>,
): { readonly runs: RunCounts; readonly other: RunCounts } {
  const sourcesBefore = new Set(before.flatMap(({ sources }) => sources.map(({ key }) => key)))
  const count = (runs: readonly Run[]) => runs.map((run) => countsOfRun(run, sourcesBefore, given)).reduce(sum, NOTHING)
  return {
    runs: count(after.filter(({ sport }) => sport === 'run')),
    other: count(after.filter(({ sport }) => sport !== 'run')),
  }
}

const NOTHING: RunCounts = { added: 0, updated: 0, merged: 0, unchanged: 0 }

const sum = (a: RunCounts, b: RunCounts): RunCounts => ({
  added: a.added + b.added,
  updated: a.updated + b.updated,
  merged: a.merged + b.merged,
  unchanged: a.unchanged + b.unchanged,
})

function countsOfRun(
  { sources }: Run,
  sourcesBefore: ReadonlySet<string>,
  given: ReadonlyMap<string, GivenSource>,
): RunCounts {
  const keys = sources.map(({ key }) => key)
  const met = keys.flatMap((key) => given.get(key) ?? [])
  if (met.length === 0) return NOTHING
  const isOwnRow = ({ describes }: GivenSource) => describes !== null && keys.includes(describes)
  const joining = met.filter((source) => source.outcome === 'added' && !isOwnRow(source)).length
  if (!keys.some((key) => sourcesBefore.has(key))) return { ...NOTHING, added: 1, merged: Math.max(0, joining - 1) }
  const isUpdated = met.some(
    (source) => source.outcome === 'replaced' || (source.outcome === 'added' && isOwnRow(source)),
  )
  return { added: 0, updated: isUpdated ? 1 : 0, merged: joining, unchanged: isUpdated || joining > 0 ? 0 : 1 }
}
