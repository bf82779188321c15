import { linkSync, renameSync, statSync } from 'node:fs'
import type { LogFile } from '../../store/contract/store.ts'
import { StoreError } from '../../store/contract/store-error.ts'
import { openStore } from '../../store/sqlite/index.ts'
import { beginBeside, syncFolderOf } from '../export/unfinished-file.ts'
import { followed } from './log-parts.ts'

export type { LogFile } from '../../store/contract/store.ts'

/** A copy that was made. */
export interface Backup {
  readonly path: string
  readonly bytes: number
}

/**
 * A copy of the whole file with all athletes, read once through before it takes its name: a copy is whole, or not there.
 * @throws {StoreError} `exists` if there is a file of that name; `damaged` if the copy is, and then there is none
 */
export async function backupLog(file: LogFile, toPath: string): Promise<Backup> {
  if (statSync(toPath, { throwIfNoEntry: false }) !== undefined) throw new StoreError('exists', toPath)
  const target = followed(toPath)
  const made = begin(target)
  try {
    await file.backup(made.path)
    const copy = await openStore(made.path)
    const findings = (await copy.inFile?.integrity()) ?? []
    await copy.close()
    if (findings.length > 0) throw new StoreError('damaged', findings[0] as string)
    nameIt(made.path, target)
    await syncFolderOf(target)
  } finally {
    made.close()
  }
  return { path: toPath, bytes: statSync(target).size }
}

function begin(target: string): ReturnType<typeof beginBeside> {
  try {
    return beginBeside(target)
  } catch (cause) {
    throw new StoreError('cannot-open', target, { cause })
  }
}

/** Gives the copy its name, unless a file has come to have it meanwhile. */
function nameIt(made: string, target: string): void {
  try {
    linkSync(made, target)
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).code === 'EEXIST') throw new StoreError('exists', target, { cause })
    // A disk without a second name for a file, such as a USB stick.
    renameSync(made, target)
  }
}
