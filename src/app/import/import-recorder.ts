import { IMPORTERS_VERSION } from '../../importers/index.ts'
import { failedAnswer, type ReadAnswer } from '../../ingest/read-packed.ts'
import type { Problem } from '../../model/problem.ts'
import type { AthleteStore, FileRecord, FileToPut, PutOutcome } from '../../store/contract/store.ts'
import { StoreError } from '../../store/contract/store-error.ts'
import { startAccount } from './accounted.ts'
import type { GivenSource } from './count-runs.ts'
import type { Discovered, DiscoveredFile } from './discovered.ts'
import { importOwnExport } from './import-own-export.ts'
import { type ImportSummary, startSkipCount } from './import-summary.ts'
import { missingMembers } from './missing-members.ts'
import { onePerMaker } from './one-per-maker.ts'
import type { Settled } from './read-ahead.ts'

/** Writes what the files gave, and keeps count. */
export interface ImportRecorder {
  /** Every source met, by key. */
  readonly given: ReadonlyMap<string, GivenSource>
  /** What was settled one after the other, in one write. */
  take(batch: readonly Settled[]): Promise<void>
  progress(): { readonly files: number; readonly bytes: number; readonly totalBytes: number }
  /** After the last file. Everything but the counts of runs, which need the runs derived anew. */
  finish(): Promise<Pick<ImportSummary, 'files' | 'accounted' | 'skipped' | 'problems' | 'bytes'>>
}

/** What is reported of a file, and counted. */
interface Reported extends Pick<FileRecord, 'problems' | 'skipped'> {
  readonly sha256: string | null
  readonly outcomes: readonly GivenSource['outcome'][]
}

/** A file that came out of its packing, and what it gave. */
interface ReadFile {
  readonly file: DiscoveredFile
  readonly answer: ReadAnswer
  readonly sha256: string
}

/** A table's record, and the keys of what its rows speak about; none for other files. */
interface Table {
  readonly record: FileRecord
  readonly describes: readonly string[]
}

const isRead = (settled: Settled): settled is Extract<Settled, { kind: 'read' }> => settled.kind === 'read'

const UNREAD = { sha256: null, outcomes: [] } as const

/** @param storedKeys - keys of the sources the store had before */
export function startImportRecorder(store: AthleteStore, storedKeys: ReadonlySet<string>): ImportRecorder {
  const given = new Map<string, GivenSource>()
  const fileKeys = new Set<string>()
  const tables: Table[] = []
  const problems: Problem[] = []
  const skips = startSkipCount()
  const account = startAccount()
  const count = { files: 0, bytes: 0, totalBytes: 0 }

  /** The same source twice in one import: what changed something counts. */
  function give(key: string, source: GivenSource): void {
    if ((given.get(key)?.outcome ?? 'unchanged') === 'unchanged') given.set(key, source)
  }

  function meet(bytes: number): void {
    count.files += 1
    count.bytes += bytes
  }

  function report(file: DiscoveredFile, reported: Reported): void {
    meet(file.packedSize)
    account.file({ ...reported, hasError: reported.problems.some(({ level }) => level === 'error') })
    if (file.archive === null) count.totalBytes += file.packedSize
    if (file.key !== null) fileKeys.add(file.key)
    for (const problem of reported.problems) problems.push({ ...problem, path: file.path })
    for (const reason of reported.skipped) skips.add(reason, file.path)
  }

  const present = (): ReadonlySet<string> => new Set([...storedKeys, ...fileKeys, ...given.keys()])

  /** Writes what files gave, together. @returns what is reported of each; what the store cannot keep costs that file alone */
  async function writeAll(files: readonly ReadFile[]): Promise<readonly Reported[]> {
    if (files.length === 0) return []
    const toWrite = files.map((read) => toPut(read))
    const written = await putTogether(toWrite.map(({ put }) => put))
    return files.map(({ file, answer }, i) => {
      const outcome = written[i]!
      if (outcome instanceof StoreError) {
        return { ...failedAnswer(file.path, 'importer-crashed', { message: outcome.message.slice(0, 200) }), ...UNREAD }
      }
      answer.sources.forEach(({ source: { key } }, n) => {
        give(key, { outcome: outcome.sources[n]! })
      })
      const { record, describes } = toWrite[i]!
      if (describes.length > 0) tables.push({ record, describes })
      return { ...answer, outcomes: outcome.sources }
    })
  }

  function toPut({ file, answer, sha256 }: ReadFile): Table & { readonly put: FileToPut } {
    const record = recordOf(file, answer, sha256)
    const describes = answer.sources.flatMap(({ source }) => source.recording.describes ?? [])
    // Most of what a table describes may come after it; if the import breaks off, its record says too much, never too little.
    const missing = describes.length > 0 ? missingMembers(file.path, describes, present()) : []
    return { record, describes, put: { file: withProblems(record, missing), sources: answer.sources } }
  }

  /** In one write, or each by itself where the store refuses one of them. */
  async function putTogether(puts: readonly FileToPut[]): Promise<readonly (PutOutcome | StoreError)[]> {
    try {
      return await store.putFiles(puts)
    } catch (error) {
      if (!(error instanceof StoreError && error.code === 'invalid')) throw error
      if (puts.length === 1) return [error]
    }
    const outcomes: (PutOutcome | StoreError)[] = []
    for (const put of puts) outcomes.push(...(await putTogether([put])))
    return outcomes
  }

  async function takeOwnExport({ path, size, read }: Extract<Discovered, { kind: 'own-export' }>): Promise<void> {
    meet(size)
    count.totalBytes += size
    const imported = await importOwnExport(store, read)
    if (imported.ok) {
      account.add(imported.value.addedKeys.length > 0 ? 'read' : 'unchanged', 1)
      for (const key of imported.value.addedKeys) give(key, { outcome: 'added' })
      for (const key of imported.value.keptKeys) give(key, { outcome: 'unchanged' })
    } else {
      account.add('failed', 1)
      const code = imported.error.code === 'newer-export' ? 'newer-export' : 'bad-json'
      problems.push({ path, level: 'error', code, detail: { message: imported.error.detail } })
    }
  }

  async function takeFiles(batch: readonly Settled[]): Promise<void> {
    const toWrite = batch.filter(isRead).flatMap(({ file, answer }) => {
      return answer.sha256 === null ? [] : [{ file, answer, sha256: answer.sha256 }]
    })
    const written = new Map((await writeAll(toWrite)).map((reported, i) => [toWrite[i]!.file, reported]))
    for (const settled of batch) meetSettled(settled, written)
  }

  function meetSettled(settled: Settled, written: ReadonlyMap<DiscoveredFile, Reported>): void {
    if (settled.kind === 'archive') {
      count.totalBytes += settled.size
    } else if (settled.kind === 'problem') {
      count.files += settled.files
      account.add('failed', settled.files)
      problems.push(settled.problem)
    } else if (settled.kind === 'skipped') {
      meet(settled.packedSize)
      account.add('skipped', 1)
      skips.add(settled.reason, settled.path)
    } else if (settled.kind === 'known') {
      const { record } = settled
      report(settled.file, { ...record, outcomes: record.sourceKeys.map(() => 'unchanged') })
      for (const key of settled.record.sourceKeys) give(key, { outcome: 'unchanged' })
    } else if (settled.kind === 'read') {
      const { file, answer } = settled
      if (file.archive !== null) file.archive.bytesLeft -= answer.unpackedBytes
      report(file, written.get(file) ?? { ...answer, ...UNREAD })
    }
  }

  /** What the tables miss is known when every file has been met. */
  async function finishTables(): Promise<void> {
    for (const { record, describes } of tables) {
      const missing = missingMembers(record.name, describes, present())
      await store.putFile({ file: withProblems(record, missing), sources: [] })
      problems.push(...missing)
    }
  }

  return {
    given,
    async take(batch) {
      const isExport = (settled: Settled) => settled.kind === 'own-export'
      for (let from = 0; from < batch.length; ) {
        const at = batch.findIndex((settled, i) => i >= from && isExport(settled))
        await takeFiles(at === -1 ? batch.slice(from) : batch.slice(from, at))
        if (at === -1) return
        await takeOwnExport(batch[at] as Extract<Settled, { kind: 'own-export' }>)
        from = at + 1
      }
    },
    progress: () => count,
    async finish() {
      await finishTables()
      return {
        files: count.files,
        accounted: account.result(),
        bytes: count.bytes,
        skipped: skips.result(),
        problems: onePerMaker(problems),
      }
    },
  }
}

function withProblems(record: FileRecord, more: readonly Problem[]): FileRecord {
  return { ...record, problems: [...record.problems, ...more] }
}

function recordOf(file: DiscoveredFile, { sources, problems, skipped }: ReadAnswer, sha256: string): FileRecord {
  return {
    member: file.member,
    name: file.path,
    size: file.size,
    crc32: file.crc32,
    sha256,
    importersVersion: IMPORTERS_VERSION,
    sourceKeys: sources.map(({ source }) => source.key),
    problems,
    skipped,
  }
}
