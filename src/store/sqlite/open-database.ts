import { chmodSync, closeSync, constants, mkdirSync, openSync, readSync, statSync } from 'node:fs'
import { dirname, resolve } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { StoreError, toStoreError } from '../contract/store-error.ts'
import { asDatabase, type Database } from './database.ts'
import { nodeConnection } from './node-connection.ts'
import { APPLICATION_ID, refuseNewer } from './schema-version.ts'

// A long import on the same file holds the lock for one file's transaction at a time, never for longer.
const BUSY_TIMEOUT_MS = 30_000
const RETRY_MS = 25

const IN_MEMORY = ':memory:'

/**
 * Opens the file, made for its owner alone if it is not there. What is there and is no log of ours, or one of a later
 * version, stays as it is, to its mode.
 * @param newestSchema - that this version knows
 * @throws {StoreError}
 */
export function openDatabase(path: string, newestSchema: number): Database {
  // Whole, a path is never read as an address, of which SQLite has a kind that keeps nothing.
  const whole = path === IN_MEMORY ? path : resolve(path)
  if (path !== IN_MEMORY) prepareFile(path, newestSchema)
  try {
    const db = new DatabaseSync(whole, {
      timeout: BUSY_TIMEOUT_MS,
      enableForeignKeyConstraints: true,
      returnArrays: true,
    })
    try {
      const database = asDatabase(nodeConnection(db), path)
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

/** A new file in a new folder, or an old log, readable by its owner alone. */
function prepareFile(path: string, newestSchema: number): void {
  try {
    mkdirSync(dirname(path), { recursive: true, mode: 0o700 })
    const before = statSync(path, { throwIfNoEntry: false })
    if (before?.isDirectory() === true) throw new StoreError('cannot-open', path)
    // A device, a pipe or a socket: looked at no further, since a look may wait or change it.
    if (before !== undefined && !before.isFile()) throw new StoreError('not-a-log', path)
    if (before !== undefined && before.size > 0) refuseAllButLogs(path, newestSchema)
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

// https://www.sqlite.org/fileformat.html, 1.3
const HEADER_BYTES = 100
const MAGIC = 'SQLite format 3\0'
const APPLICATION_ID_AT = 68
const USER_VERSION_AT = 60

/** The application id and schema version that a database file states. */
interface StoredVersions {
  readonly applicationId: number
  readonly schema: number
}

/** The file is read, and nothing else. @throws {StoreError} */
function refuseAllButLogs(path: string, newestSchema: number): void {
  const head = Buffer.alloc(HEADER_BYTES)
  const file = openSync(path, constants.O_RDONLY)
  try {
    readSync(file, head)
  } finally {
    closeSync(file)
  }
  if (head.toString('latin1', 0, MAGIC.length) !== MAGIC) throw new StoreError('not-a-log', path)
  const inFile = { applicationId: head.readUInt32BE(APPLICATION_ID_AT), schema: head.readUInt32BE(USER_VERSION_AT) }
  const { applicationId, schema } = versionsInWal(path, inFile) ?? inFile
  if (applicationId !== APPLICATION_ID) throw new StoreError('not-a-log', path)
  refuseNewer(schema, newestSchema)
}

/** After a kill both may stand in the write-ahead log alone. Null where there is none, or the file is another's anyway. */
function versionsInWal(path: string, { applicationId }: StoredVersions): StoredVersions | null {
  if (applicationId !== APPLICATION_ID && applicationId !== 0) return null
  const wal = statSync(`${path}-wal`, { throwIfNoEntry: false })
  if (wal === undefined || wal.size === 0) return null
  const db = new DatabaseSync(resolve(path), { readOnly: true, timeout: BUSY_TIMEOUT_MS, returnArrays: true })
  try {
    const read = (pragma: string) => Number(asDatabase(nodeConnection(db), path).get(`PRAGMA ${pragma}`)?.[0])
    return { applicationId: read('application_id'), schema: read('user_version') }
  } finally {
    db.close()
  }
}

/** Refuses a database that another program made, and names a new one as ours before anything else is in it. */
function claim(db: Database): void {
  const [id] = waiting(() => db.get('PRAGMA application_id')) ?? []
  if (id === APPLICATION_ID) return
  const [tables] = db.get('SELECT count(*) FROM sqlite_schema') ?? []
  // Two processes may make the file at once: what the other has claimed meanwhile is ours too.
  if (tables !== 0 && db.get('PRAGMA application_id')?.[0] !== APPLICATION_ID) {
    throw new StoreError('not-a-log', db.path)
  }
  waiting(() => db.exec(`PRAGMA application_id = ${APPLICATION_ID}`))
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
