import { hash } from 'node:crypto'
import { identify } from '../../importers/identify.ts'
import type { Imported, Importer, ImportFile, ImportOptions } from '../../importers/importer.ts'
import { canonicalJson } from '../../lib/canonical-json.ts'
import { ok, type Result } from '../../lib/result.ts'
import type { Problem, ProblemCode, SkipReason } from '../../model/problem.ts'
import { EARLIEST_START_MS, LATEST_START_MS, type Recording, type RecordingFormat } from '../../model/recording.ts'
import { sourceKey } from '../../model/source.ts'
import { makeFigures } from '../../runs/figures.ts'
import { packSamples } from '../../store/pack-samples.ts'
import { roundSamples } from '../../store/sample-steps.ts'
import type { FileToPut } from '../../store/store.ts'
import { keyOfPart } from './container-key.ts'
import { isNamedLikeActivity, kindOfOther } from './file-kind.ts'
import { gunzip, type Packing, type Unpacked, unpackMember } from './unpack.ts'

/** One file to read: its bytes as they lay in their container, and what the container knows of it. */
export interface ReadJob {
  readonly path: string
  readonly packed: Uint8Array
  readonly packing: Packing
  readonly size: number
  readonly crc32: number | null
  readonly key: string | null
  readonly asked: boolean
}

/** What every file of one import is read with. */
export interface ReadContext {
  readonly importers: readonly Importer[]
  readonly options: ImportOptions
  /** True for content the store has, under the key that its place gives it (null: none). */
  isKnown(sha256: string, key: string | null): boolean
}

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

export function failedAnswer(path: string, code: ProblemCode, detail: Problem['detail'] = {}): ReadAnswer {
  const problems: readonly Problem[] = [{ path, level: 'error', code, detail }]
  return { sha256: null, unpackedBytes: 0, known: false, sources: [], problems, skipped: [] }
}

/** Reads one file from packed bytes to what the store keeps. Never throws: whatever an importer does, it costs this file alone. */
export function readPacked(job: ReadJob, context: ReadContext): ReadAnswer {
  try {
    const content = unpackJob(job)
    return content.ok ? readContent(job, content.value, context) : failedAnswer(job.path, content.error)
  } catch (error) {
    return failedAnswer(job.path, 'importer-crashed', { message: String(error).slice(0, 200) })
  }
}

/** The file's own bytes, out of its archive and its gzip. */
export function unpackJob(job: ReadJob): Result<Unpacked, ProblemCode> {
  const member = unpackMember(job.packed, job.packing, job)
  if (!member.ok) return member
  const content = gunzip(member.value.bytes)
  if (!content.ok) return content
  return ok({ ...content.value, flaw: member.value.flaw ?? content.value.flaw })
}

function readContent(job: ReadJob, { bytes, flaw }: Unpacked, context: ReadContext): ReadAnswer {
  const sha256 = hash('sha256', bytes)
  if (context.isKnown(sha256, job.key)) {
    return { sha256, unpackedBytes: bytes.length, known: true, sources: [], problems: [], skipped: [] }
  }
  return answerFrom(job, { bytes, flaw }, importBytes({ path: job.path, bytes }, job.asked, context), sha256)
}

/** What the store is to keep of what an importer gave. @param sha256 of the unpacked bytes */
export function answerFrom(job: ReadJob, { bytes, flaw }: Unpacked, imported: Imported, sha256: string): ReadAnswer {
  const flaws: Problem[] = flaw === null ? [] : [{ path: job.path, level: 'warning', code: flaw }]
  const dated = imported.recordings.filter(startsOnSomeDay)
  const undated = imported.recordings.length - dated.length
  if (undated > 0) flaws.push({ path: job.path, level: 'error', code: 'no-time', detail: { count: undated } })
  return {
    sha256,
    unpackedBytes: bytes.length,
    known: false,
    sources: lastOfEachKey(dated.map((recording) => sourceOf(withFlaw(recording, flaw), sha256, job))),
    problems: [...flaws, ...imported.problems],
    skipped: imported.skipped,
  }
}

/** One start that no calendar has would keep the whole log from being read. */
function startsOnSomeDay({ startMs, samples, localStart }: Recording): boolean {
  const ms = startMs ?? (samples?.t[0] ?? Number.NaN) * 1000
  return Number.isNaN(ms) ? localStart !== null : ms >= EARLIEST_START_MS && ms <= LATEST_START_MS
}

/** A table may hold a row twice; the later is the newer. */
function lastOfEachKey(sources: FileToPut['sources']): FileToPut['sources'] {
  return [...new Map(sources.map((entry) => [entry.source.key, entry])).values()]
}

function importBytes(file: ImportFile, asked: boolean, { importers, options }: ReadContext): Imported {
  if (file.bytes.length === 0) return unclaimed(file, asked, 'empty')
  if (isAppleDouble(file.bytes)) return { recordings: [], problems: [], skipped: ['system-file'] }
  const importer = identify(file, importers)
  if (!importer.ok) {
    const detail = { importers: importer.error.join(', ') }
    return {
      recordings: [],
      problems: [{ path: file.path, level: 'error', code: 'two-importers', detail }],
      skipped: [],
    }
  }
  return importer.value === null ? unclaimed(file, asked, 'unknown-format') : importer.value.read(file, options)
}

/** A file that promised an activity, or that the runner named, is a problem; any other is counted. */
function unclaimed({ path }: ImportFile, asked: boolean, code: ProblemCode): Imported {
  return asked || isNamedLikeActivity(path)
    ? { recordings: [], problems: [{ path, level: 'error', code }], skipped: [] }
    : { recordings: [], problems: [], skipped: [kindOfOther(path)] }
}

/** What macOS writes beside a file on foreign disks, under the name of that file (RFC 1740). */
function isAppleDouble(bytes: Uint8Array): boolean {
  return bytes[0] === 0 && bytes[1] === 5 && bytes[2] === 0x16 && (bytes[3] === 7 || bytes[3] === 0)
}

/** Formats that hold one recording's own samples; in the others it is a row of a table. */
const WHOLE_FILES: ReadonlySet<RecordingFormat> = new Set<RecordingFormat>(['fit', 'gpx', 'tcx', 'kml'])

function withFlaw(recording: Recording, flaw: Unpacked['flaw']): Recording {
  if (flaw === null || recording.quality.some(({ code }) => code === flaw)) return recording
  return { ...recording, quality: [...recording.quality, { code: flaw }] }
}

function sourceOf(recording: Recording, fileSha256: string, job: ReadJob): FileToPut['sources'][number] {
  const { samples: recorded, ...told } = recording
  // As they will be stored: figures made anew from there are the same.
  const samples = recorded === null ? null : roundSamples(recorded)
  const figures = makeFigures({ ...recording, samples })
  const identity = WHOLE_FILES.has(recording.format)
    ? { key: recording.key ?? keyOfPart(job.key, recording.part), part: recording.part, sha256: fileSha256 }
    : rowIdentity(told)
  const { sha256, ...named } = identity
  const key = sourceKey(named, sha256)
  return {
    source: { key, name: job.path, sha256, hasSamples: samples !== null, recording: { ...told, ...named }, figures },
    packedSamples: samples === null ? null : packSamples(samples),
  }
}

/** A row is the same wherever it stands: a later export of the table has newer rows above or below it. */
function rowIdentity({ part: _row, ...row }: Omit<Recording, 'samples'>) {
  return { key: row.key, part: 0, sha256: hash('sha256', canonicalJson(row)) }
}
