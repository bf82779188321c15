import { sha256Of } from '#platform/sha256.ts'
import type { Imported, Importer, ImportOptions } from '../importers/importer.ts'
import { ok, type Result } from '../lib/result.ts'
import type { Problem, ProblemCode, SkipReason } from '../model/problem.ts'
import type { StoredSource } from '../model/source.ts'
import { deriveRuns } from '../runs/derive-runs.ts'
import type { FileToPut } from '../store/contract/store.ts'
import { packSamples } from '../store/samples/pack-samples.ts'
import { checkedImport } from './checked-import.ts'
import { importBytes } from './import-bytes.ts'
import { otherMakerOfName } from './other-maker.ts'
import { sourceOf } from './source-of.ts'
import { gunzip, type Packing, type Unpacked, unpackMember } from './unpack.ts'
import { unwrapSingleFileZip } from './unwrap-single-file-zip.ts'

/** One file to read: its bytes as they lay in their container, and what the container knows of it. */
export interface ReadJob {
  readonly path: string
  readonly packed: Uint8Array
  readonly packing: Packing
  readonly size: number
  readonly crc32: number | null
  readonly key: string | null
  readonly explicit: boolean
}

/** What every file of one import is read with. */
export interface ReadContext {
  readonly importers: readonly Importer[]
  readonly options: ImportOptions
  /** True for content the store has, under the key that its place gives it (null: none). */
  isKnown(sha256: string, key: string | null): boolean
}

/** What reading one file gave. */
export interface ReadAnswer {
  /** Of the unpacked bytes; null when the file is not to be remembered: it did not unpack, or reading it broke off. */
  readonly sha256: string | null
  readonly unpackedBytes: number
  /** The store has exactly this already: nothing was read. */
  readonly known: boolean
  readonly sources: FileToPut['sources']
  readonly problems: readonly Problem[]
  readonly skipped: readonly SkipReason[]
}

/** A file of which only the problem is reported. */
export function failedAnswer(path: string, code: ProblemCode, detail: Problem['detail'] = {}): ReadAnswer {
  const problems: readonly Problem[] = [{ path, level: 'error', code, detail }]
  return { sha256: null, unpackedBytes: 0, known: false, sources: [], problems, skipped: [] }
}

/** A file too large to be opened; by its name it may be known whose it is. */
export function unopenedAnswer(path: string, code: ProblemCode): ReadAnswer {
  const maker = code === 'too-large' ? otherMakerOfName(path) : null
  return maker === null ? failedAnswer(path, code) : failedAnswer(path, 'other-maker', { maker })
}

/** Reads one file from packed bytes to what the store keeps. Never throws: whatever an importer does, it costs this file alone. */
export function readPacked(job: ReadJob, context: ReadContext): ReadAnswer {
  try {
    const content = unpackJob(job)
    return content.ok ? readContent(job, content.value, context) : unopenedAnswer(job.path, content.error)
  } catch (error) {
    return failedAnswer(job.path, 'importer-crashed', { message: String(error).slice(0, 200) })
  }
}

/** The file's own bytes, out of its archive, its gzip, and a zip that bears its name. */
export function unpackJob(job: ReadJob): Result<Unpacked, ProblemCode> {
  const member = unpackMember(job.packed, job.packing, job)
  if (!member.ok) return member
  const content = gunzip(member.value.bytes)
  if (!content.ok) return content
  const bytes = unwrapSingleFileZip(content.value.bytes)
  return ok({ bytes, flaw: member.value.flaw ?? content.value.flaw })
}

function readContent(job: ReadJob, { bytes, flaw }: Unpacked, context: ReadContext): ReadAnswer {
  const sha256 = sha256Of(bytes)
  if (context.isKnown(sha256, job.key)) {
    return { sha256, unpackedBytes: bytes.length, known: true, sources: [], problems: [], skipped: [] }
  }
  const imported = importBytes({ path: job.path, bytes }, job.explicit, context.importers, context.options)
  return answerFrom(job, { bytes, flaw }, imported, sha256)
}

/** What the store is to keep of what an importer gave. @param sha256 of the unpacked bytes */
export function answerFrom(job: ReadJob, { bytes, flaw }: Unpacked, imported: Imported, sha256: string): ReadAnswer {
  const { recordings, problems, skipped } = checkedImport(imported, job.path, flaw)
  const sources = recordings.map((recording) => packed(sourceOf(recording, { path: job.path, sha256, key: job.key })))
  mustDerive(sources.map(({ source }) => source))
  return { sha256, unpackedBytes: bytes.length, known: false, sources: lastOfEachKey(sources), problems, skipped }
}

const packed = ({ source, samples }: ReturnType<typeof sourceOf>): FileToPut['sources'][number] => ({
  source,
  packedSamples: samples === null ? null : packSamples(samples),
})

/** What gives no runs must not be kept: every later question would fail of it. Throws where it does, which names the file. */
function mustDerive(sources: readonly StoredSource[]): void {
  deriveRuns({ sources, verdicts: [], edits: [], settings: { zone: null } })
}

/** A table may hold a row twice; the later is the newer. */
function lastOfEachKey(sources: FileToPut['sources']): FileToPut['sources'] {
  return [...new Map(sources.map((entry) => [entry.source.key, entry])).values()]
}
