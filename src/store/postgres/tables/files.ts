import { fileIdentity } from '../../contract/file-identity.ts'
import type { FileRecord } from '../../contract/store.ts'
import { fileRow } from '../../rows/file-row.ts'
import { parseRow, parseRows, toRow } from '../../rows/parse-row.ts'
import type { Answer } from '../database.ts'
import type { AthleteRows } from './athlete.ts'

/** All file records by `fileIdentity`. */
export async function knownFiles({ tx, athlete }: AthleteRows): Promise<ReadonlyMap<string, FileRecord>> {
  const { rows } = await tx.query('SELECT identity, body FROM sorepoint.files WHERE athlete = $1 ORDER BY identity', [
    athlete,
  ])
  const files = parseRows(
    fileRow,
    rows.map(([, body]) => body as string),
    'files',
  )
  return new Map(files.map((file, i) => [rows[i]?.[0] as string, file]))
}

/** The record of the file's identity; null if it was never imported. */
export async function knownFile({ tx, athlete }: AthleteRows, file: FileRecord): Promise<FileRecord | null> {
  const identity = fileIdentity(file)
  const { rows } = await tx.query('SELECT body FROM sorepoint.files WHERE athlete = $1 AND identity = $2', [
    athlete,
    identity,
  ])
  return rows[0] === undefined ? null : parseRow(fileRow, rows[0][0] as string, `file ${identity}`)
}

/** True if these bytes, from wherever, were read before by the same importers. */
export async function wasRead({ tx, athlete }: AthleteRows, file: FileRecord): Promise<boolean> {
  const { count } = await tx.query(
    `SELECT 1 FROM sorepoint.files WHERE athlete = $1 AND sha256 = $2 AND importers_version = $3 LIMIT 1`,
    [athlete, file.sha256, file.importersVersion],
  )
  return count > 0
}

/** A record of the same identity is replaced. Sent, whether or not it is awaited. @param before that record; null where there is none */
export function writeFile({ tx, athlete }: AthleteRows, file: FileRecord, before: FileRecord | null): Promise<Answer> {
  const identity = fileIdentity(file)
  if (before !== null) {
    tx.query(
      'DELETE FROM sorepoint.file_sources WHERE athlete = $1 AND identity = $2 AND NOT source_key = ANY ($3::text[])',
      [athlete, identity, file.sourceKeys],
    )
  }
  return tx.query(
    `WITH put AS (
       INSERT INTO sorepoint.files (athlete, identity, sha256, importers_version, body) VALUES ($1, $2, $3, $4, $5)
       ON CONFLICT (athlete, identity) DO UPDATE SET
         sha256 = excluded.sha256, importers_version = excluded.importers_version, body = excluded.body
     )
     INSERT INTO sorepoint.file_sources (athlete, identity, source_key)
     SELECT $1, $2, unnest($6::text[]) ON CONFLICT DO NOTHING`,
    [
      ...[athlete, identity, file.sha256, file.importersVersion],
      ...[toRow(fileRow, file, `file ${file.name}`), file.sourceKeys],
    ],
  )
}

/** Of these sources, those that a file names as read from it. */
export async function claimed(
  { tx, athlete }: AthleteRows,
  sourceKeys: readonly string[],
): Promise<ReadonlySet<string>> {
  const { rows } = await tx.query(
    'SELECT DISTINCT source_key FROM sorepoint.file_sources WHERE athlete = $1 AND source_key = ANY ($2::text[])',
    [athlete, sourceKeys],
  )
  return new Set(rows.map(([key]) => key as string))
}

/** Files that gave the sources count as never seen, so that they can be imported again. */
export async function forgetFilesOf({ tx, athlete }: AthleteRows, sourceKeys: readonly string[]): Promise<void> {
  await tx.query(
    `DELETE FROM sorepoint.files WHERE athlete = $1 AND identity IN
       (SELECT identity FROM sorepoint.file_sources WHERE athlete = $1 AND source_key = ANY ($2::text[]))`,
    [athlete, sourceKeys],
  )
}
