import { IMPORTERS_VERSION } from '../../importers/index.ts'
import type { Problem } from '../../model/problem.ts'
import type { AthleteStore, FileRecord } from '../../store/store.ts'
import { StoreError } from '../../store/store-error.ts'
import { importOwnExport } from '../import-own-export.ts'
import type { GivenSource } from './count-runs.ts'
import type { Found, FoundFile } from './found.ts'
import { type ImportSummary, startSkipCount } from './import-summary.ts'
import { missingMembers } from './missing-members.ts'
import type { Settled } from './read-ahead.ts'
import { failedAnswer, type ReadAnswer } from './read-packed.ts'

/** Writes what the files gave, one write a file, and keeps count. */
export interface Tally {
  /** Every source met, by key. */
  readonly given: ReadonlyMap<string, GivenSource>
  take(settled: Settled): Promise<void>
  progress(): { readonly files: number; readonly bytes: number; readonly totalBytes: number }
  /** After the last file. Everything but the counts of runs, which need the runs derived anew. */
  finish(): Promise<Pick<ImportSummary, 'files' | 'skipped' | 'problems' | 'bytes'>>
}

/** @param storedKeys - keys of the sources the store had before */
export function startTally(store: AthleteStore, storedKeys: ReadonlySet<string>): Tally {
  const given = new Map<string, GivenSource>()
  const fileKeys = new Set<string>()
  const tables: { readonly record: FileRecord; readonly describes: readonly string[] }[] = []
  const problems: Problem[] = []
  const skips = startSkipCount()
  const count = { files: 0, bytes: 0, totalBytes: 0 }

  /** The same source twice in one import: what changed something counts. */
  function give(key: string, source: GivenSource): void {
    if ((given.get(key)?.outcome ?? 'unchanged') === 'unchanged') given.set(key, source)
  }

  function meet(bytes: number): void {
    count.files += 1
    count.bytes += bytes
  }

  function report(file: FoundFile, told: Pick<FileRecord, 'problems' | 'skipped'>): void {
    meet(file.packedSize)
    if (file.archive === null) count.totalBytes += file.packedSize
    if (file.key !== null) fileKeys.add(file.key)
    for (const problem of told.problems) problems.push({ ...problem, path: file.path })
    for (const reason of told.skipped) skips.add(reason, file.path)
  }

  const present = (): ReadonlySet<string> => new Set([...storedKeys, ...fileKeys, ...given.keys()])

  /** Writes what a file gave. @returns what is told of it instead where the store cannot keep it: that costs this file alone */
  async function write(file: FoundFile, answer: ReadAnswer, sha256: string): Promise<ReadAnswer | null> {
    const record = recordOf(file, answer, sha256)
    const describes = answer.sources.flatMap(({ source }) => source.recording.describes ?? [])
    // Most of what a table describes may come after it; if the import breaks off, its record says too much, never too little.
    const missing = describes.length > 0 ? missingMembers(file.path, describes, present()) : []
    const put = { file: withProblems(record, missing), sources: answer.sources }
    const written = await store.putFile(put).catch((error: unknown) => {
      if (error instanceof StoreError && error.code === 'invalid') return error
      throw error
    })
    if (written instanceof StoreError) {
      return failedAnswer(file.path, 'importer-crashed', { message: written.message.slice(0, 200) })
    }
    const { sources } = written
    answer.sources.forEach(({ source: { key } }, i) => {
      give(key, { outcome: sources[i]! })
    })
    if (describes.length > 0) tables.push({ record, describes })
    return null
  }

  async function takeOwnExport({ path, size, read }: Extract<Found, { kind: 'own-export' }>): Promise<void> {
    meet(size)
    count.totalBytes += size
    const imported = await importOwnExport(store, read)
    if (imported.ok) {
      for (const key of imported.value.addedKeys) give(key, { outcome: 'added' })
      for (const key of imported.value.keptKeys) give(key, { outcome: 'unchanged' })
    } else {
      const code = imported.error.code === 'newer-export' ? 'newer-export' : 'bad-json'
      problems.push({ path, level: 'error', code, detail: { message: imported.error.detail } })
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
    async take(settled) {
      if (settled.kind === 'archive') {
        count.totalBytes += settled.size
      } else if (settled.kind === 'problem') {
        problems.push(settled.problem)
      } else if (settled.kind === 'skipped') {
        meet(settled.packedSize)
        skips.add(settled.reason, settled.path)
      } else if (settled.kind === 'own-export') {
        await takeOwnExport(settled)
      } else if (settled.kind === 'known') {
        report(settled.file, settled.record)
        for (const key of settled.record.sourceKeys) give(key, { outcome: 'unchanged' })
      } else {
        const { file, answer } = settled
        if (file.archive !== null) file.archive.bytesLeft -= answer.unpackedBytes
        const refused = answer.sha256 === null ? null : await write(file, answer, answer.sha256)
        report(file, refused ?? answer)
      }
    },
    progress: () => count,
    async finish() {
      await finishTables()
      return { files: count.files, bytes: count.bytes, skipped: skips.result(), problems }
    },
  }
}

function withProblems(record: FileRecord, more: readonly Problem[]): FileRecord {
  return { ...record, problems: [...record.problems, ...more] }
}

function recordOf(file: FoundFile, { sources, problems, skipped }: ReadAnswer, sha256: string): FileRecord {
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
