import type { AthletePage, LogFile, Store } from '../contract/store.ts'
import { StoreError, toStoreError } from '../contract/store-error.ts'
import { soundName } from '../rows/sound-name.ts'
import { athleteStore } from './athlete-store.ts'
import type { Database } from './database.ts'

/** The logs in an open database, wherever its file is. */
export function storeOf(db: Database, file: Pick<LogFile, 'backup' | 'copies'>): Store {
  return {
    place: db.path,
    inFile: {
      ...file,
      path: db.path,
      integrity: async () => integrity(db),
      scrub: async () => scrub(db),
    },
    athletes: async (page) => athletes(db, page),
    has: async (name) => db.get('SELECT 1 FROM athletes WHERE name = ?', name) !== undefined,
    athlete: (name, enteredBy) => athleteStore(db, soundName(name), enteredBy ?? null),
    close: async () => db.close(),
  }
}

function athletes(db: Database, { after, limit }: AthletePage = {}): readonly string[] {
  return db
    .all(
      'SELECT name FROM athletes WHERE ?1 IS NULL OR name > ?1 ORDER BY name LIMIT ?2',
      ...[after ?? null, limit ?? -1],
    )
    .map(([name]) => name as string)
}

function integrity(db: Database): readonly string[] {
  try {
    const pages = db.all('PRAGMA integrity_check').map(([line]) => line as string)
    const orphans = db.all('PRAGMA foreign_key_check').map(([table, row]) => `${table} row ${row} belongs to nothing`)
    return [...pages.filter((line) => line !== 'ok'), ...orphans]
  } catch (error) {
    const named = toStoreError(error)
    if (named instanceof StoreError) return [named.detail]
    throw named
  }
}

function scrub(db: Database): void {
  try {
    db.exec('VACUUM')
    // Older versions of pages stand in the write-ahead log until it is cut off.
    const [busy] = db.get('PRAGMA wal_checkpoint(TRUNCATE)') ?? []
    if (busy !== 0) throw new StoreError('busy', 'another process is reading; forgotten bytes may still be in the file')
  } catch (error) {
    throw toStoreError(error)
  }
}
