import { createHash } from 'node:crypto'
import type { StoredSource } from '../../../model/source.ts'
import { type KeptVersion, type KnownSource, sourceChange, sourceToKeep } from '../../contract/source-change.ts'
import type { FileRecord, FileToPut, PutOutcome } from '../../contract/store.ts'
import { parseRow } from '../../rows/parse-row.ts'
import { soundText, soundValue } from '../../rows/sound-text.ts'
import { sourceColumns } from '../../rows/source-columns.ts'
import { figuresRow, recordingRow } from '../../rows/source-row.ts'
import type { Answer } from '../database.ts'
import { type AthleteRows, raiseRevision } from './athlete.ts'
import { claimed, knownFile, wasRead, writeFile } from './files.ts'
import { moveEntries } from './reassign-entries.ts'

type Incoming = FileToPut['sources'][number]

/** A source as the database has it, or will have it once what was sent is carried out. */
interface Kept {
  readonly name: string
  readonly sha256: string
  readonly recording: string
  readonly figures: string
  /** Of the packed samples; null where there are none. */
  readonly samplesSha256: string | null
}

/** Statements that may be under way without an answer. */
const AHEAD = 256

/** One file with its sources. The same file again changes nothing. */
export async function putFile(rows: AthleteRows, { file: given, sources }: FileToPut): Promise<PutOutcome> {
  const file = soundValue(given)
  const [before, readBefore, kept] = await Promise.all([
    knownFile(rows, file),
    wasRead(rows, file),
    keptSources(rows, sources),
  ])
  const written = writeFile(rows, file, before)
  const { outcomes, changed } = await putEach(rows, sources, kept, readBefore)
  const dropped = isNewReading(before, file) ? await dropVanished(rows, before, sources) : 0
  if (dropped > 0 || changed) await raiseRevision(rows)
  await written
  return { sources: outcomes }
}

/** Sources without the record of a file. The same again change nothing. */
export async function putSources(rows: AthleteRows, sources: FileToPut['sources']): Promise<PutOutcome> {
  const { outcomes, changed } = await putEach(rows, sources, await keptSources(rows, sources), false)
  if (changed) await raiseRevision(rows)
  return { sources: outcomes }
}

function isNewReading(before: FileRecord | null, file: FileRecord): before is FileRecord {
  return before !== null && before.member === file.member && before.importersVersion < file.importersVersion
}

async function keptSources({ tx, athlete }: AthleteRows, sources: readonly Incoming[]): Promise<Map<string, Kept>> {
  if (sources.length === 0) return new Map()
  const { rows } = await tx.query(
    `SELECT sources.key, name, sha256, recording, figures, encode(sha256(packed), 'hex')
     FROM sorepoint.sources LEFT JOIN sorepoint.samples ON samples.athlete = $1 AND samples.key = sources.key
     WHERE sources.athlete = $1 AND sources.key = ANY ($2::text[])`,
    [athlete, sources.map(({ source }) => soundText(source.key))],
  )
  return new Map(
    (rows as readonly (readonly string[])[]).map(([key, name, sha256, recording, figures, samples]) => [
      key!,
      { name: name!, sha256: sha256!, recording: recording!, figures: figures!, samplesSha256: samples ?? null },
    ]),
  )
}

async function putEach(
  rows: AthleteRows,
  sources: readonly Incoming[],
  kept: Map<string, Kept>,
  readBefore: boolean,
): Promise<{ readonly outcomes: PutOutcome['sources']; readonly changed: boolean }> {
  const outcomes: PutOutcome['sources'][number][] = []
  let changed = false
  for (const { source: given, packedSamples } of sources) {
    const known = kept.get(soundText(given.key))
    const { source, recording, figures } = sourceColumns(
      known === undefined ? given : sourceToKeep(given, keptVersion(known, given.key), readBefore),
    )
    const samplesSha256 = known === undefined || packedSamples === null ? null : sha256Of(packedSamples)
    const { outcome, keptName } = sourceChange(source, known === undefined ? null : seen(known), readBefore)
    outcomes.push(outcome)
    if (keptName === null) continue
    changed = true
    kept.set(source.key, {
      ...{ name: keptName, sha256: source.sha256, recording, figures },
      samplesSha256: packedSamples === null ? null : (samplesSha256 ?? sha256Of(packedSamples)),
    })
    const written = writeSource(rows, source, [keptName, recording, figures], packedSamples, known !== undefined)
    if (outcomes.length % AHEAD === 0) await written

    function seen(before: Kept): KnownSource {
      return {
        ...before,
        sameContent:
          before.recording === recording && before.figures === figures && before.samplesSha256 === samplesSha256,
      }
    }
  }
  return { outcomes, changed }
}

function keptVersion({ name, sha256, recording, figures }: Kept, key: string): KeptVersion {
  return {
    name,
    sha256,
    recording: () => parseRow(recordingRow, recording, key),
    figures: () => parseRow(figuresRow, figures, key),
  }
}

/** Sent, whether or not it is awaited: what fails shows at the end of the transaction. */
function writeSource(
  { tx, athlete }: AthleteRows,
  { key, sha256 }: StoredSource,
  [name, recording, figures]: readonly [string, string, string],
  packed: Uint8Array | null,
  isKnown: boolean,
): Promise<Answer> {
  const source = tx.query(
    `INSERT INTO sorepoint.sources (athlete, key, name, sha256, has_samples, recording, figures)
     VALUES ($1, $2, $3, $4, $5, $6, $7)
     ON CONFLICT (athlete, key) DO UPDATE SET
       name = excluded.name, sha256 = excluded.sha256, has_samples = excluded.has_samples,
       recording = excluded.recording, figures = excluded.figures`,
    [athlete, key, name, sha256, packed !== null, recording, figures],
  )
  if (packed !== null) {
    return tx.query(
      `INSERT INTO sorepoint.samples (athlete, key, packed) VALUES ($1, $2, $3)
       ON CONFLICT (athlete, key) DO UPDATE SET packed = excluded.packed`,
      [athlete, key, packed],
    )
  }
  if (isKnown) {
    return tx.query('DELETE FROM sorepoint.samples WHERE athlete = $1 AND key = $2', [athlete, key])
  }
  return source
}

/**
 * Sources that an earlier reading of the same bytes gave and this one no longer does. What the runner noted of one goes
 * over to the source that the same part of the file is now.
 */
async function dropVanished(rows: AthleteRows, before: FileRecord, sources: readonly Incoming[]): Promise<number> {
  const { tx, athlete } = rows
  const now = new Set(sources.map(({ source }) => source.key))
  const gone = before.sourceKeys.filter((key) => !now.has(key))
  if (gone.length === 0) return 0
  const stillClaimed = await claimed(rows, gone)
  const vanished = gone.filter((key) => !stillClaimed.has(key))
  for (const key of vanished) {
    const { rows: parts } = await tx.query(
      'SELECT sha256, recording FROM sorepoint.sources WHERE athlete = $1 AND key = $2',
      [athlete, key],
    )
    const [sha256, recording] = (parts[0] ?? []) as readonly string[]
    const part = recording === undefined ? null : parseRow(recordingRow, recording, key).part
    const heir = sources.find(({ source }) => source.sha256 === sha256 && source.recording.part === part)
    if (heir !== undefined) await moveEntries(rows, key, heir.source.key)
    await tx.query('DELETE FROM sorepoint.sources WHERE athlete = $1 AND key = $2', [athlete, key])
  }
  return vanished.length
}

function sha256Of(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex')
}
