import { rmSync, statSync } from 'node:fs'
import { openStore } from '../store/sqlite.ts'
import type { Store } from '../store/store.ts'
import { StoreError } from '../store/store-error.ts'

/** A copy that was made. */
export interface Backup {
  readonly path: string
  readonly bytes: number
}

/**
 * A copy of the whole file with all athletes, read once through before it counts as one.
 * @throws {StoreError} `exists` if there is a file of that name; `damaged` if the copy is, and then there is none
 */
export async function backupLog(file: Store, toPath: string): Promise<Backup> {
  await file.backup(toPath)
  const copy = await openStore(toPath)
  const findings = await copy.integrity()
  await copy.close()
  if (findings.length > 0) {
    rmSync(toPath, { force: true })
    throw new StoreError('damaged', findings[0] as string)
  }
  return { path: toPath, bytes: statSync(toPath).size }
}
