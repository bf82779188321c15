import { isDeepStrictEqual } from 'node:util'
import type { StoredSource } from '../model/source.ts'
import type { AthleteStore } from '../store/store.ts'
import { StoreError } from '../store/store-error.ts'
import { deriveFrom } from './derive.ts'
import type { OpenLog } from './open-log.ts'
import { DERIVED_BY, refreshRuns } from './refresh-runs.ts'

/** What a check can find; the sentences stand in the words table. */
export type CheckCode =
  /** The database itself: a page, an index, a row without its owner. */
  | 'database'
  /** Rows of a kind do not read; `detail` names the first. */
  | 'rows'
  /** Samples do not unpack; the file is read again when it is imported again. */
  | 'samples'
  /** A note on a source that is no longer there: kept, counted on its day. */
  | 'note-without-source'
  /** The runs as kept are not what the sources give. */
  | 'runs'

/** Something the check found, and what became of it. */
export interface CheckFinding {
  readonly code: CheckCode
  readonly detail: string
  /** `done`: put right now. `import`: an import of the same files puts it right. `none`: restore a backup, or live with it. */
  readonly repair: 'done' | 'import' | 'none'
}

/** Looks through the whole log and repairs what can be made again. Empty when all is well. */
export async function checkLog({ file, store }: OpenLog): Promise<readonly CheckFinding[]> {
  const pages = (await file.integrity()).map((detail): CheckFinding => ({ code: 'database', detail, repair: 'none' }))
  const rows = await checkRows(store)
  // Without all rows nothing can be said about what they make together.
  if (rows.length > 0) return [...pages, ...rows]
  const sources = await store.sources()
  return [
    ...pages,
    ...(await checkSamples(store, sources)),
    ...(await checkNotes(store, sources)),
    ...(await checkRuns(store, sources)),
  ]
}

async function checkRows(store: AthleteStore): Promise<readonly CheckFinding[]> {
  const findings: CheckFinding[] = []
  const reads = [
    ...[store.knownFiles, store.sources, store.verdicts, store.settings, store.notes, store.dayChecks],
    ...[store.clearances, store.selfChecks, store.pastInjuries, store.shownReports, store.acknowledgements],
  ]
  for (const read of reads) {
    const detail = await damageOf(read)
    if (detail !== null) findings.push({ code: 'rows', detail, repair: 'none' })
  }
  return findings
}

async function checkSamples(store: AthleteStore, sources: readonly StoredSource[]): Promise<readonly CheckFinding[]> {
  const findings: CheckFinding[] = []
  for (const { key } of sources.filter(({ hasSamples }) => hasSamples)) {
    const detail = await damageOf(() => store.samplesOf(key))
    if (detail !== null) findings.push({ code: 'samples', detail, repair: await letReadAgain(store, key) })
  }
  return findings
}

/** Marks the source's files as read by no importers there are, so that the next import does not pass over them. */
async function letReadAgain(store: AthleteStore, key: string): Promise<'import' | 'none'> {
  const files = [...(await store.knownFiles()).values()].filter(({ sourceKeys }) => sourceKeys.includes(key))
  for (const file of files) await store.putFile({ file: { ...file, importersVersion: 0 }, sources: [] })
  return files.length > 0 ? 'import' : 'none'
}

async function checkNotes(store: AthleteStore, sources: readonly StoredSource[]): Promise<readonly CheckFinding[]> {
  const keys = new Set(sources.map(({ key }) => key))
  return (await store.notes())
    .filter(({ sourceKey, status }) => sourceKey !== null && status !== 'suggested' && !keys.has(sourceKey))
    .map(({ id, date }) => ({ code: 'note-without-source', detail: `${id}, ${date}`, repair: 'none' }))
}

async function checkRuns(store: AthleteStore, sources: readonly StoredSource[]): Promise<readonly CheckFinding[]> {
  const { runs } = await refreshRuns(store)
  const revision = await store.revision()
  if (revision === 0) return []
  const derived = await deriveFrom(store, sources)
  if (isDeepStrictEqual(derived.runs, runs)) return []
  const done = await store.putDerived({ revision, derivedBy: DERIVED_BY, ...derived })
  return [
    { code: 'runs', detail: `${runs.length} kept, ${derived.runs.length} derived`, repair: done ? 'done' : 'none' },
  ]
}

/** What is damaged when it is read; null when it reads. */
async function damageOf(read: () => Promise<unknown>): Promise<string | null> {
  try {
    await read()
    return null
  } catch (error) {
    if (error instanceof StoreError && error.code === 'damaged') return error.detail
    throw error
  }
}
