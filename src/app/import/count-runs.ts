import type { Run } from '../../model/run.ts'
import type { RunCounts } from './import-summary.ts'

/** What became of one source that the import was given. */
export interface GivenSource {
  readonly outcome: 'added' | 'replaced' | 'unchanged'
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

/**
 * Whose copy of the activity a source is. An export tells each activity twice, as a file and as a row of its table:
 * that is one copy.
 */
const copyOf = (key: string): string =>
  /^strava(?:-row)?:/.test(key) ? 'strava' : /^garmin(?:-json)?:/.test(key) ? 'garmin' : key

function countsOfRun(
  { sources }: Run,
  sourcesBefore: ReadonlySet<string>,
  given: ReadonlyMap<string, GivenSource>,
): RunCounts {
  const keys = sources.map(({ key }) => key)
  const outcomes = keys.flatMap((key) => given.get(key)?.outcome ?? [])
  if (outcomes.length === 0) return NOTHING
  const copiesBefore = new Set(keys.filter((key) => sourcesBefore.has(key)).map(copyOf))
  const added = keys.filter((key) => given.get(key)?.outcome === 'added')
  const newCopies = new Set(added.map(copyOf)).difference(copiesBefore)
  if (copiesBefore.size === 0) return { ...NOTHING, added: 1, merged: newCopies.size > 1 ? 1 : 0 }
  const merged = newCopies.size > 0 ? 1 : 0
  const completed = added.some((key) => copiesBefore.has(copyOf(key)))
  const updated = outcomes.includes('replaced') || completed ? 1 : 0
  return { added: 0, updated, merged, unchanged: merged + updated > 0 ? 0 : 1 }
}
