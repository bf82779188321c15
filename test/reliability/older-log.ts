import { copyFileSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'

const OLDEST = join(import.meta.dirname, 'schemas/1.db')

/** A log of the first schema with what `1.db` holds and so many more files, each of which gave one recording. */
export function writeOlderLog(path: string, files: number): void {
  copyFileSync(OLDEST, path)
  const db = new DatabaseSync(path)
  db.prepare(
    `WITH RECURSIVE each(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM each WHERE n < ?)
     INSERT INTO files SELECT 'me', 'sha256:sha-' || n, 'sha-' || n,
       json_object('member', n || '.gpx', 'name', n || '.gpx', 'size', 1000, 'crc32', NULL, 'sha256', 'sha-' || n,
         'importersVersion', 1, 'sourceKeys', json_array('sha-' || n || '#0'), 'problems', json_array(),
         'skipped', json_array()) FROM each`,
  ).run(files)
  db.close()
}

/** What a log holds, read past the program: its schema, and the numbers of its files and notes; null where it is unsound. */
export function countsOf(
  path: string,
): { readonly schema: number; readonly files: number; readonly notes: number } | null {
  const db = new DatabaseSync(path, { timeout: 10_000 })
  const number = (sql: string) => Number(Object.values(db.prepare(sql).get() ?? {})[0])
  try {
    if (Object.values(db.prepare('PRAGMA integrity_check').get() ?? {})[0] !== 'ok') return null
    return {
      schema: number('PRAGMA user_version'),
      files: number('SELECT count(*) FROM files'),
      notes: number('SELECT count(*) FROM notes'),
    }
  } finally {
    db.close()
  }
}
