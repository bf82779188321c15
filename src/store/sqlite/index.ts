import type { Store } from '../contract/store.ts'
import { StoreError, toStoreError } from '../contract/store-error.ts'
import { athleteStore } from './athlete-store.ts'
import { copyDatabase } from './copy-database.ts'
import type { Database } from './database.ts'
import { migrate } from './migrate.ts'
import { MIGRATIONS } from './migrations/index.ts'
import { openDatabase } from './open-database.ts'

/**
 * The log in one SQLite file, made if it is not there, its folder with it, both for their owner alone.
 * `:memory:` is a log that ends with the process.
 * @throws {StoreError} as promise rejection, here and in every call of the store.
 */
export async function openStore(path: string): Promise<Store> {
  const db = openDatabase(path, MIGRATIONS.length)
  try {
    migrate(db, MIGRATIONS)
  } catch (error) {
    db.close()
    throw toStoreError(error)
  }
  return {
    path,
    athletes: async () => db.all('SELECT name FROM athletes ORDER BY name').map(([name]) => name as string),
    athlete: (name) => athleteStore(db, name),
    integrity: async () => integrity(db),
    backup: async (toPath) => copyDatabase(db, toPath),
    scrub: async () => scrub(db),
    close: async () => db.close(),
  }
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
