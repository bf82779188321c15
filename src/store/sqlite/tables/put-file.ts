import type { StoredSource } from '../../../model/source.ts'
import { fileIdentity } from '../../contract/file-identity.ts'
import { type KeptVersion, type KnownSource, sourceChange, sourceToKeep } from '../../contract/source-change.ts'
import type { FileRecord, FileToPut, PutOutcome } from '../../contract/store.ts'
import { parseRow } from '../../rows/parse-row.ts'
import { soundText, soundValue } from '../../rows/sound-text.ts'
import { sourceColumns } from '../../rows/source-columns.ts'
import { figuresRow, recordingRow } from '../../rows/source-row.ts'
import type { Row } from '../database.ts'
import { type AthleteRows, raiseRevision } from './athlete.ts'
import { isClaimed, knownFile, wasRead, writeFile } from './files.ts'
import { reassignEntries } from './reassign-entries.ts'

type Incoming = FileToPut['sources'][number]

/** One file with its sources. The same file again changes nothing. */
export function putFile(rows: AthleteRows, { file: given, sources }: FileToPut, same: SameSamples): PutOutcome {
  const file = soundValue(given)
  const before = knownFile(rows, fileIdentity(file))
  const readBefore = wasRead(rows, file)
  writeFile(rows, file)
  const outcomes = sources.map((incoming) => putSource(rows, incoming, readBefore, same))
  const dropped = isNewReading(before, file) ? dropVanished(rows, before, sources) : 0
  if (dropped > 0 || outcomes.some(({ changed }) => changed)) raiseRevision(rows)
  return { sources: outcomes.map(({ outcome }) => outcome) }
}

/** Sources without the record of a file. The same again change nothing. */
export function putSources(rows: AthleteRows, sources: FileToPut['sources'], same: SameSamples): PutOutcome {
  const outcomes = sources.map((incoming) => putSource(rows, incoming, false, same))
  if (outcomes.some(({ changed }) => changed)) raiseRevision(rows)
  return { sources: outcomes.map(({ outcome }) => outcome) }
}

function isNewReading(before: FileRecord | null, file: FileRecord): before is FileRecord {
  return before !== null && before.member === file.member && before.importersVersion < file.importersVersion
}

interface SourceOutcome {
  readonly outcome: PutOutcome['sources'][number]
  readonly changed: boolean
}

function putSource(
  rows: AthleteRows,
  { source: given, packedSamples }: Incoming,
  readBefore: boolean,
  same: SameSamples,
): SourceOutcome {
  const { db, athlete } = rows
  const known = db.get(
    `SELECT id, sha256, name, recording, figures, packed FROM sources LEFT JOIN samples ON source = id
     WHERE athlete = ? AND key = ?`,
    athlete,
    soundText(given.key),
  )
  const { source, recording, figures } = sourceColumns(
    known === undefined ? given : sourceToKeep(given, keptVersion(known, given.key), readBefore),
  )
  const { outcome, keptName } = sourceChange(source, known === undefined ? null : knownSource(known), readBefore)
  if (keptName === null) return { outcome, changed: false }
  const columns = [keptName, source.sha256, recording, figures] as const
  if (known === undefined) {
    db.run(
      'INSERT INTO sources (athlete, key, name, sha256, recording, figures) VALUES (?, ?, ?, ?, ?, ?)',
      ...[athlete, source.key, ...columns],
    )
    putSamples(rows, Number(db.get('SELECT last_insert_rowid()')?.[0]), packedSamples)
  } else {
    const id = Number(known[0])
    db.run('UPDATE sources SET name = ?, sha256 = ?, recording = ?, figures = ? WHERE id = ?', ...columns, id)
    putSamples(rows, id, packedSamples)
  }
  return { outcome, changed: true }

  function knownSource([, sha256, name, ...content]: Row): KnownSource {
    return {
      name: name as string,
      sha256: sha256 as string,
      sameContent:
        content[0] === recording && content[1] === figures && same(content[2] as Uint8Array | null, packedSamples),
    }
  }
}

function keptVersion([, sha256, name, recording, figures]: Row, key: string): KeptVersion {
  return {
    name: name as string,
    sha256: sha256 as string,
    recording: () => parseRow(recordingRow, recording as string, key),
    figures: () => parseRow(figuresRow, figures as string, key),
  }
}

function putSamples({ db }: AthleteRows, id: number, packed: Uint8Array | null): void {
  if (packed === null) db.run('DELETE FROM samples WHERE source = ?', id)
  else db.run('INSERT INTO samples VALUES (?, ?) ON CONFLICT DO UPDATE SET packed = excluded.packed', id, packed)
}

/** See `sameSamples`, which whoever writes loads: it brings a decompressor along. */
type SameSamples = (known: Uint8Array | null, incoming: Uint8Array | null) => boolean

/**
 * Sources that an earlier reading of the same bytes gave and this one no longer does. What the runner entered about one
 * goes over to the source that the same part of the file is now.
 */
function dropVanished(rows: AthleteRows, before: FileRecord, sources: readonly Incoming[]): number {
  const now = new Set(sources.map(({ source }) => source.key))
  const vanished = before.sourceKeys.filter((key) => !now.has(key) && !isClaimed(rows, key))
  for (const key of vanished) {
    const heir = sources.find(({ source }) => isSamePart(rows, key, source))
    if (heir !== undefined) reassignEntries(rows, key, heir.source.key)
    rows.db.run('DELETE FROM sources WHERE athlete = ? AND key = ?', rows.athlete, key)
  }
  return vanished.length
}

function isSamePart({ db, athlete }: AthleteRows, key: string, { sha256, recording }: StoredSource): boolean {
  return (
    db.get(
      `SELECT 1 FROM sources WHERE athlete = ? AND key = ? AND sha256 = ? AND recording ->> '$.part' = ?`,
      ...[athlete, key, sha256, recording.part],
    ) !== undefined
  )
}
