import { fileIdentity } from '../../contract/file-identity.ts'
import type { FileRecord } from '../../contract/store.ts'
import { fileRow } from '../../rows/file-row.ts'
import { parseRow, parseRows, toRow } from '../../rows/parse-row.ts'
import type { AthleteRows } from './athlete.ts'

/** All file records by `fileIdentity`. */
export function knownFiles({ db, athlete }: AthleteRows): ReadonlyMap<string, FileRecord> {
  const rows = db.all('SELECT identity, body FROM files WHERE athlete = ? ORDER BY identity', athlete)
  const files = parseRows(
    fileRow,
    rows.map(([, body]) => body as string),
    'files',
  )
  return new Map(files.map((file, i) => [rows[i]?.[0] as string, file]))
}

/** The record of one identity; null if it was never imported. */
export function knownFile({ db, athlete }: AthleteRows, identity: string): FileRecord | null {
  const row = db.get('SELECT body FROM files WHERE athlete = ? AND identity = ?', athlete, identity)
  return row === undefined ? null : parseRow(fileRow, row[0] as string, `file ${identity}`)
}

/**
 * True if these bytes, from wherever, were read before by the same importers. The index is named: by itself the planner
 * walks all of the athlete's files, which makes an import quadratic in files.
 */
export function wasRead({ db, athlete }: AthleteRows, { sha256, importersVersion }: FileRecord): boolean {
  return (
    db.get(
      `SELECT 1 FROM files INDEXED BY files_by_sha256
       WHERE athlete = ? AND sha256 = ? AND body ->> '$.importersVersion' = ? LIMIT 1`,
      ...[athlete, sha256, importersVersion],
    ) !== undefined
  )
}

/** A record of the same identity is replaced. */
export function writeFile({ db, athlete }: AthleteRows, file: FileRecord): void {
  db.run(
    `INSERT INTO files (athlete, identity, sha256, body) VALUES (?, ?, ?, ?)
     ON CONFLICT DO UPDATE SET sha256 = excluded.sha256, body = excluded.body`,
    ...[athlete, fileIdentity(file), file.sha256, toRow(fileRow, file, `file ${file.name}`)],
  )
}

/** True if a file names the source as read from it. */
export function isClaimed({ db, athlete }: AthleteRows, sourceKey: string): boolean {
  return (
    db.get('SELECT 1 FROM file_sources WHERE athlete = ? AND source_key = ? LIMIT 1', athlete, sourceKey) !== undefined
  )
}

/** Files that gave the source count as never seen, so that they can be imported again. */
export function forgetFilesOf({ db, athlete }: AthleteRows, sourceKeys: readonly string[]): void {
  db.run(
    `DELETE FROM files WHERE athlete = ?1 AND identity IN
       (SELECT identity FROM file_sources WHERE athlete = ?1 AND source_key IN (SELECT value FROM json_each(?2)))`,
    ...[athlete, JSON.stringify(sourceKeys)],
  )
}
