import type { Problem, ProblemCode, SkipReason } from '../../model/problem.ts'
import type { QualityProblem } from '../../model/quality.ts'
import type { Recording } from '../../model/recording.ts'
import type { Imported, Importer, ImportFile } from '../importer.ts'
import { decodePiece } from './decode.ts'
import type { Decoded } from './decoded.ts'
import { findPieces, hasHeader, type Piece } from './pieces.ts'
import { appendRecords } from './record-columns.ts'
import { type LegRecording, recordingsOf } from './recordings.ts'
import { ACTIVITY_FILE, SKIPPED_FILES } from './tables.ts'

/** A decoded FIT file with what is wrong with it, positions in the whole of the bytes. */
export interface ReadPiece {
  readonly piece: Piece
  readonly decoded: Decoded
  /** Put on each of its recordings beside their own. */
  readonly quality: readonly QualityProblem[]
}

// A file says what it is; where the damage took that away, sessions or records say it is an activity.
function isActivity({ fileType, sessions, records }: Decoded): boolean {
  return fileType === ACTIVITY_FILE || (fileType === null && (sessions.length > 0 || records.count > 0))
}

const isDamaged = ({ piece, decoded }: Pick<ReadPiece, 'piece' | 'decoded'>): boolean =>
  piece.cut || decoded.end.why !== 'end'

function qualityOf(piece: Piece, decoded: Decoded): QualityProblem[] {
  const quality: QualityProblem[] = []
  if (isDamaged({ piece, decoded })) quality.push({ code: 'partial', detail: { byte: decoded.end.byte } })
  if (!piece.checksumFits) quality.push({ code: 'bad-checksum' })
  return quality
}

function warningsOf(path: string, pieces: readonly ReadPiece[]): Problem[] {
  const warnings: Problem[] = []
  const warn = (code: ProblemCode, byte: number, detail: Record<string, string | number>) =>
    warnings.push({ path, level: 'warning', code, at: { byte }, detail })
  for (const read of pieces) {
    const { piece, decoded } = read
    if (isDamaged(read)) warn('partial', decoded.end.byte, { why: decoded.end.why, records: decoded.records.count })
    if (!piece.checksumFits) warn('bad-checksum', piece.dataEnd, {})
  }
  return warnings
}

/** Records of a chained file that has no session but continues the time of the one before are that one's. */
function joinContinuations(pieces: readonly ReadPiece[]): readonly ReadPiece[] {
  const joined: ReadPiece[] = []
  for (const read of pieces) {
    const before = joined[joined.length - 1]
    const own = before?.decoded.records
    const more = read.decoded.records
    const continues =
      own !== undefined &&
      before!.decoded.sessions.length > 0 &&
      read.decoded.sessions.length === 0 &&
      own.count > 0 &&
      more.count > 0 &&
      more.t[0]! >= own.t[0]! &&
      more.t[0]! <= own.t[own.count - 1]! + 60
    if (continues)
      joined[joined.length - 1] = { ...before!, decoded: { ...before!.decoded, records: appendRecords(own, more) } }
    else joined.push(read)
  }
  return joined
}

function withQuality(recording: LegRecording, extra: readonly QualityProblem[], part: number): Recording {
  return { ...recording, part, quality: [...recording.quality, ...extra] }
}

/** What a file without a recording ends as: a counted kind, or an error that says where it stopped making sense. */
function withoutRecording(path: string, pieces: readonly ReadPiece[]): Pick<Imported, 'problems' | 'skipped'> {
  const error = (code: ProblemCode, byte: number, detail: Record<string, string> = {}) => ({
    problems: [{ path, level: 'error', code, at: { byte }, detail } as const],
    skipped: [],
  })
  const kinds = pieces
    .map(({ decoded }) => decoded.fileType)
    .filter((type): type is number => type !== null && type !== ACTIVITY_FILE)
  const skipped: SkipReason[] = [...new Set(kinds.map((type) => SKIPPED_FILES[type] ?? 'fit-other'))]
  const first = pieces[0]!
  if (pieces.every(({ decoded }) => !isActivity(decoded)) && skipped.length > 0) return { problems: [], skipped }
  if (pieces.some(({ decoded }) => decoded.sessions.length > 0)) return error('no-time', first.piece.dataAt)
  if (isDamaged(first)) return error('bad-fit', first.decoded.end.byte, { why: first.decoded.end.why })
  return error('no-activity', first.piece.dataAt)
}

/** Makes recordings, warnings and counted kinds of decoded FIT files; shared with the second decoder. */
export function importedFrom(path: string, pieces: readonly ReadPiece[]): Imported {
  const recordings = joinContinuations(pieces.filter(({ decoded }) => isActivity(decoded)))
    .flatMap((read) =>
      recordingsOf(read.decoded, isDamaged(read)).map((recording) => ({ recording, quality: read.quality })),
    )
    .filter(({ recording }) => recording.startMs !== null)
    .map(({ recording, quality }, part) => withQuality(recording, quality, part))
  if (recordings.length === 0) return { recordings, ...withoutRecording(path, pieces) }
  return { recordings, problems: warningsOf(path, pieces), skipped: [] }
}

function read({ path, bytes }: ImportFile): Imported {
  const error = (code: ProblemCode): Imported => ({
    recordings: [],
    problems: [{ path, level: 'error', code, at: { byte: 0 } }],
    skipped: [],
  })
  if (bytes.length === 0) return error('empty')
  const pieces = findPieces(bytes).map((piece): ReadPiece => {
    const decoded = decodePiece(bytes, piece)
    return { piece, decoded, quality: qualityOf(piece, decoded) }
  })
  return pieces.length === 0 ? error('bad-fit') : importedFrom(path, pieces)
}

const FIT_NAME = /\.fit(\.gz)?$/i

// XML, JSON and archives that bear the name are another importer's, or nobody's; so are the Mac's shadow files.
function looksLikeOther(bytes: Uint8Array): boolean {
  const [a, b, c, d] = bytes
  if (a === undefined) return false
  const isText = (a >= 0x20 && a < 0x7f) || a === 0xef || a === 0xfe || a === 0xff
  const isGzip = a === 0x1f && b === 0x8b
  const isAppleDouble = a === 0 && b === 5 && c === 0x16 && d === 7
  return isText || isGzip || isAppleDouble
}

/** FIT files of any watch: see docs/importers/fit.md for what is read and what each damage yields. */
export const fitImporter: Importer = {
  id: 'fit',
  identify: ({ path, bytes }) => hasHeader(bytes, 0) || (FIT_NAME.test(path) && !looksLikeOther(bytes)),
  read,
}
