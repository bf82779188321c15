import { closeSync, fsyncSync, openSync, rmSync } from 'node:fs'
import { resolve } from 'node:path'
import { StoreError, toStoreError } from '../contract/store-error.ts'
import type { Database } from './database.ts'

/**
 * A whole and compact copy in a new file for its owner alone, while others may read and write; on the disk when this
 * returns. @throws {StoreError} `exists` if there is a file already.
 */
export function copyDatabase(db: Database, toPath: string): void {
  makeEmpty(toPath)
  try {
    // Whole, it is never read as an address of SQLite's.
    db.run('VACUUM INTO ?', resolve(toPath))
    const copy = openSync(toPath, 'r+')
    fsyncSync(copy)
    closeSync(copy)
  } catch (error) {
    rmSync(toPath, { force: true })
    throw toStoreError(error)
  }
}

/** The file is there with its mode before the first byte is in it. */
function makeEmpty(path: string): void {
  try {
    closeSync(openSync(path, 'wx', 0o600))
  } catch (cause) {
    const exists = (cause as NodeJS.ErrnoException).code === 'EEXIST'
    throw new StoreError(exists ? 'exists' : 'cannot-open', path, { cause })
  }
}
