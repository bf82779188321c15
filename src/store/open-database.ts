import { chmodSync, closeSync, constants, mkdirSync, openSync, statSync } from 'node:fs'
import { dirname } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { asDatabase, type Database } from './database.ts'
import { StoreError, toStoreError } from './store-error.ts'

// "sore", in the file's head: tells a log of ours from another program's database.
export const APPLICATION_ID = 0x736f7265

// A long import on the same file holds the lock for one file's transaction at a time, never for longer.
const BUSY_TIMEOUT_MS = 30_000
const RETRY_MS = 25

const IN_MEMORY = ':memory:'

/** Opens the file, made for its owner alone if it is not there. @throws {StoreError} */
export function openDatabase(path: string): Database {
  if (path !== IN_MEMORY) prepareFile(path)
  try {
    const db = new DatabaseSync(path, {
      timeout: BUSY_TIMEOUT_MS,
      enableForeignKeyConstraints: true,
      returnArrays: true,
    })
    try {
      const database = asDatabase(db, path)
      claim(database)
      configure(database)
      return database
    } catch (error) {
      db.close()
      throw error
    }
  } catch (error) {
    throw toStoreError(error)
  }
}

/** A new file in a new folder, or an old one, readable by its owner alone. */
function prepareFile(path: string): void {
  try {
    mkdirSync(dirname(path), { recursive: true, mode: 0o700 })
    const before = statSync(path, { throwIfNoEntry: false })
    // By its mode and not by trying: for root everything can be written, meant or not.
    if (before !== undefined && (before.mode & 0o200) === 0) throw new StoreError('read-only', path)
    closeSync(openSync(path, constants.O_RDWR | constants.O_CREAT, 0o600))
    if (before !== undefined && (before.mode & 0o077) !== 0) chmodSync(path, 0o600)
  } catch (cause) {
    if (cause instanceof StoreError) throw cause
    const code = (cause as NodeJS.ErrnoException).code
    throw new StoreError(code === 'EROFS' || code === 'EACCES' ? 'read-only' : 'cannot-open', path, { cause })
  }
}

/** Refuses a database that another program made. */
function claim(db: Database): void {
  const [id] = waiting(() => db.get('PRAGMA application_id')) ?? []
  if (id === APPLICATION_ID) return
  const [tables] = db.get('SELECT count(*) FROM sqlite_schema') ?? []
  // Two processes may make the file at once: what the other has claimed meanwhile is ours too.
  if (tables !== 0 && db.get('PRAGMA application_id')?.[0] !== APPLICATION_ID) {
    throw new StoreError('not-a-log', db.path)
  }
}

function configure(db: Database): void {
  // Several readers beside one writer, and a killed process leaves whole transactions only.
  waiting(() => db.get('PRAGMA journal_mode = WAL'))
  // What is forgotten is overwritten, not just unlinked; and no copy of it goes through the temporary folder.
  db.exec('PRAGMA secure_delete = ON; PRAGMA temp_store = MEMORY; PRAGMA trusted_schema = OFF')
}

/** Going over to WAL does not heed the busy timeout. */
function waiting<T>(work: () => T): T {
  for (let waitedMs = 0; ; waitedMs += RETRY_MS) {
    try {
      return work()
    } catch (error) {
      const mapped = toStoreError(error)
      if (!(mapped instanceof StoreError) || mapped.code !== 'busy' || waitedMs >= BUSY_TIMEOUT_MS) throw error
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, RETRY_MS)
    }
  }
}
