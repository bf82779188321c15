import type { Store } from '../contract/store.ts'
import { StoreError, toStoreError } from '../contract/store-error.ts'
import { asDatabase, type Database } from '../sqlite/database.ts'
import { MIGRATIONS } from '../sqlite/migrations/index.ts'
import { APPLICATION_ID, bringUp } from '../sqlite/schema-version.ts'
import { storeOf } from '../sqlite/store-of.ts'
import { type LoadedSqlite, loadSqlite } from './load-sqlite.ts'
import { openPool, type Pool } from './open-pool.ts'
import { wasmConnection } from './wasm-connection.ts'

const LOG = '/log.db'
const COPY_BEFORE = `${LOG}.before-schema-`

/** What this browser has of a log, before anything in it is made or changed. */
export interface BrowserPlace {
  /** False where nothing outlasts the tab. */
  readonly isLasting: boolean
  /** A log is there. */
  readonly holdsLog: boolean
  /** Opens the log, made if it is not there. @throws {StoreError} */
  open(): Store
  /** Removes a log that was begun and is closed again. */
  remove(): void
}

/**
 * Looks where the log is, or is to be: in files of this origin, else in memory.
 * @param isExpected - a log was there before: then what cannot be opened is no reason to begin another
 * @throws {Error} for files that cannot be opened
 */
export async function lookInBrowser(isExpected: boolean): Promise<BrowserPlace> {
  const loaded = await loadSqlite()
  const pool = await openPool(loaded, isExpected)
  return pool === null
    ? { isLasting: false, holdsLog: false, open: () => openInMemory(loaded), remove: () => {} }
    : {
        isLasting: true,
        holdsLog: pool.getFileNames().includes(LOG),
        open: () => openInPool(loaded, pool),
        remove: () => {
          pool.unlink(LOG)
        },
      }
}

export function openInMemory(loaded: LoadedSqlite): Store {
  const db = asDatabase(wasmConnection(loaded, new loaded.sqlite.oo1.DB(':memory:')), ':memory:')
  setUp(db)
  return storeOf(db, {
    backup: () => Promise.reject(new StoreError('cannot-open', 'a log in memory has no files')),
    copies: async () => [],
  })
}

function openInPool(loaded: LoadedSqlite, pool: Pool): Store {
  try {
    const db = asDatabase(wasmConnection(loaded, new pool.OpfsSAHPoolDb(LOG)), LOG)
    try {
      setUp(db, pool)
    } catch (error) {
      db.close()
      throw error
    }
    return storeOf(db, {
      backup: async (toPath) => {
        if (pool.getFileNames().includes(toPath)) throw new StoreError('exists', toPath)
        copyTo(db, pool, toPath)
      },
      copies: async () => pool.getFileNames().filter((name) => name.startsWith(COPY_BEFORE)),
    })
  } catch (error) {
    throw toStoreError(error)
  }
}

/** @param pool - null: there is nothing to copy */
function setUp(db: Database, pool: Pool | null = null): void {
  // Alone, the write-ahead log needs no memory that two share: the browser has none of that kind.
  db.get('PRAGMA locking_mode = EXCLUSIVE')
  const [id] = db.get('PRAGMA application_id') ?? []
  const [tables] = db.get('SELECT count(*) FROM sqlite_schema') ?? []
  if (id !== APPLICATION_ID && tables !== 0) throw new StoreError('not-a-log', db.path)
  db.get('PRAGMA journal_mode = WAL')
  db.exec(
    'PRAGMA foreign_keys = ON; PRAGMA secure_delete = ON; PRAGMA temp_store = MEMORY; PRAGMA trusted_schema = OFF',
  )
  bringUp(db, MIGRATIONS, (_, schema) => {
    // A copy of this name is what a tab left that was closed before the migration was done.
    if (pool !== null) copyTo(db, pool, `${COPY_BEFORE}${schema}`)
    return { name: () => {}, end: () => {} }
  })
}

function copyTo(db: Database, pool: Pool, path: string): void {
  pool.unlink(path)
  try {
    db.run('VACUUM INTO ?', path)
  } catch (error) {
    pool.unlink(path)
    throw toStoreError(error)
  }
}
