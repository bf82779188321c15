import { MAX_ACTIVITIES } from '../../ingest/limits.ts'
import type { AthleteStore, FileRecord } from '../../store/contract/store.ts'
import { StoreError } from '../../store/contract/store-error.ts'
import type { OpenLog } from './open-log.ts'

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
  /** A file gave more activities than one may. */
  | 'too-many-activities'
  /** The runs as kept are not those that were derived. */
  | 'runs'

/** Something the check found, and what became of it. */
export interface CheckFinding {
  readonly code: CheckCode
  readonly detail: string
  /**
   * `done`: put right now. `import`: an import of the same files puts it right. `forget`: forgetting it does. `none`:
   * restore a backup, or live with it.
   */
  readonly repair: 'done' | 'import' | 'forget' | 'none'
  /** The file it was read from, and the source; null where it is not of one. */
  readonly file: { readonly path: string; readonly sourceKey: string } | null
}

/**
 * Looks through the whole log and repairs what can be made again. Empty when all is well. Derives nothing: whatever
 * the log holds, the check comes to its end and names what to forget.
 */
export async function checkLog({ file, store }: OpenLog): Promise<readonly CheckFinding[]> {
  const pages = ((await file.inFile?.integrity()) ?? []).map((detail) => finding('database', detail, 'none'))
  const rows = await checkRows(store)
  const more: CheckFinding[] = []
  for (const check of [checkSamples, checkFiles, checkNotes, checkRuns]) {
    // Rows that do not read are named already.
    more.push(...(await whereReadable(() => check(store))))
  }
  return [...pages, ...rows, ...more]
}

function finding(
  code: CheckCode,
  detail: string,
  repair: CheckFinding['repair'],
  file: CheckFinding['file'] = null,
): CheckFinding {
  return { code, detail, repair, file }
}

async function whereReadable(check: () => Promise<readonly CheckFinding[]>): Promise<readonly CheckFinding[]> {
  try {
    return await check()
  } catch (error) {
    if (error instanceof StoreError && error.code === 'damaged') return []
    throw error
  }
}

async function checkRows(store: AthleteStore): Promise<readonly CheckFinding[]> {
  const findings: CheckFinding[] = []
  try {
    for (const { key, name, detail } of await store.damagedSources()) {
      findings.push(finding('rows', detail, 'forget', { path: name, sourceKey: key }))
    }
  } catch (error) {
    if (!(error instanceof StoreError) || error.code !== 'damaged') throw error
    findings.push(finding('rows', error.detail, 'none'))
  }
  const reads = [
    ...[store.knownFiles, store.verdicts, store.settings, store.notes, store.dayChecks],
    ...[
      store.clearances,
      store.selfChecks,
      store.pastInjuries,
      store.shownReports,
      store.acknowledgements,
      store.runEdits,
    ],
  ]
  for (const read of reads) {
    const detail = await damageOf(read)
    if (detail !== null) findings.push(finding('rows', detail, 'none'))
  }
  return findings
}

async function checkSamples(store: AthleteStore): Promise<readonly CheckFinding[]> {
  const findings: CheckFinding[] = []
  let filesByKey: ReadonlyMap<string, readonly FileRecord[]> | null = null
  for (const key of await store.sourceKeys()) {
    const detail = await damageOf(() => store.samplesOf(key))
    if (detail === null) continue
    // Once, and only where something is found: of a log all of whose samples are broken, once a source would not end.
    filesByKey ??= await filesBySource(store)
    const files = filesByKey.get(key) ?? []
    for (const file of files) await store.putFile({ file: { ...file, importersVersion: 0 }, sources: [] })
    const path = files[0]?.name ?? null
    const repair = path === null ? 'forget' : 'import'
    findings.push(finding('samples', detail, repair, { path: path ?? key, sourceKey: key }))
  }
  return findings
}

/** Marked by the caller as read by no importers there are, so that the next import does not pass over them. */
async function filesBySource(store: AthleteStore): Promise<ReadonlyMap<string, readonly FileRecord[]>> {
  const byKey = new Map<string, FileRecord[]>()
  for (const file of (await store.knownFiles()).values()) {
    for (const key of file.sourceKeys) {
      const files = byKey.get(key) ?? []
      files.push(file)
      byKey.set(key, files)
    }
  }
  return byKey
}

/** Files from before there was a bound. An export of our own, which no importer read, has none. */
async function checkFiles(store: AthleteStore): Promise<readonly CheckFinding[]> {
  return [...(await store.knownFiles()).values()]
    .filter(({ sourceKeys, importersVersion }) => importersVersion > 0 && sourceKeys.length > MAX_ACTIVITIES)
    .map(({ name, sourceKeys }) =>
      finding('too-many-activities', String(sourceKeys.length), 'forget', { path: name, sourceKey: sourceKeys[0]! }),
    )
}

async function checkNotes(store: AthleteStore): Promise<readonly CheckFinding[]> {
  const keys = await store.sourceKeys()
  return (await store.notes())
    .filter(({ sourceKey, status }) => sourceKey !== null && status !== 'suggested' && !keys.has(sourceKey))
    .map(({ id, date }) => finding('note-without-source', `${id}, ${date}`, 'none'))
}

async function checkRuns(store: AthleteStore): Promise<readonly CheckFinding[]> {
  const dropped = await store.dropDamagedDerived()
  return dropped ? [finding('runs', 'they are derived again at the next question', 'done')] : []
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
