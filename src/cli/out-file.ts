import { once } from 'node:events'
import { constants, type Stats } from 'node:fs'
import { access, type FileHandle, open, rename, stat } from 'node:fs/promises'
import { isDatabaseAddress } from '../app/log/database-address.ts'
import { followed, isPartOfLog } from '../app/log/log-parts.ts'
import { NotDone, WrongUse } from './failure.ts'
import { logPath, type Session } from './session.ts'

/** Names of the program's own output. */
const NAMES_OF_STDOUT = ['-', '/dev/stdout', '/dev/fd/1', '/proc/self/fd/1']

export type Pieces = AsyncIterable<string | Uint8Array> | Iterable<string | Uint8Array>

/** True where what is written comes out with the program's own words. */
export const isStdout = (path: string): boolean => NAMES_OF_STDOUT.includes(path)

/**
 * Refuses a file that is the log, or part of it, under whatever name. Called before the log is opened, so that nothing is
 * touched. @throws {WrongUse}
 */
export function refuseLogAsTarget({ options }: Session, path: string): void {
  const log = logPath(options)
  if (!isStdout(path) && !isDatabaseAddress(log) && isPartOfLog(path, log))
    throw new WrongUse(`${path} is your log, or part of it: name another file`)
}

/**
 * Writes what comes in pieces to a file: whole, or not at all. It is made beside the file under another name, brought to
 * the disk, and takes the file's place in one step: whatever happens before, the old one is still there. A new file is
 * its owner's alone; one that was there keeps its mode. A device or a pipe is written to as it is; `-` is stdout.
 * @throws {NotDone}
 */
export async function writeOut(path: string, pieces: Pieces): Promise<void> {
  if (isStdout(path)) {
    for await (const piece of pieces) if (!process.stdout.write(piece)) await once(process.stdout, 'drain')
    return
  }
  const target = followed(path)
  const before = await step(path, () => stat(target).catch(nothingThere))
  if (before === null || before.isFile()) await replace(path, target, before, pieces)
  else await writeThrough(path, target, pieces)
}

function nothingThere(error: NodeJS.ErrnoException): null {
  if (error.code === 'ENOENT') return null
  throw error
}

async function replace(path: string, target: string, before: Stats | null, pieces: Pieces): Promise<void> {
  // The folder's right is not the file's: one that may not be written is not replaced either.
  if (before !== null) await step(path, () => access(target, constants.W_OK))
  // Only here: it loads node:crypto, and most answers go to the terminal.
  const { beginBeside, syncFolderOf } = await import('../app/export/unfinished-file.ts')
  const made = await step(path, () => beginBeside(target))
  try {
    const handle = await step(path, () => open(made.path, 'wx', 0o600))
    try {
      await writePieces(path, handle, pieces)
      if (before !== null) await step(path, () => giveModeOf(handle, before))
      await step(path, () => handle.sync())
    } finally {
      await handle.close()
    }
    await step(path, () => rename(made.path, target))
    await syncFolderOf(target)
  } finally {
    made.close()
  }
}

/** Its owner too, which root alone may give. */
async function giveModeOf(handle: FileHandle, { mode, uid, gid }: Stats): Promise<void> {
  await handle.chown(uid, gid).catch(() => {})
  await handle.chmod(mode & 0o777)
}

async function writeThrough(path: string, target: string, pieces: Pieces): Promise<void> {
  const handle = await step(path, () => open(target, 'w'))
  try {
    await writePieces(path, handle, pieces)
  } finally {
    await handle.close()
  }
}

async function writePieces(path: string, handle: FileHandle, pieces: Pieces): Promise<void> {
  for await (const piece of pieces) await step(path, () => handle.appendFile(piece))
}

async function step<T>(path: string, work: () => T | Promise<T>): Promise<T> {
  try {
    return await work()
  } catch (error) {
    throw new NotDone(`${path} could not be written: ${whyNotWritten(error)}`)
  }
}

/** What the system says, in plain words. */
const WHY: Readonly<Record<string, string>> = {
  ENOENT: 'there is no such folder. Make it first, or name another',
  ENOTDIR: 'there is a file where a folder should be. Name another place',
  EISDIR: 'there is a folder of that name. Name a file',
  EACCES: 'you may not write there. Name another place',
  EPERM: 'you may not write there. Name another place',
  EROFS: 'that disk cannot be written to. Name another place',
  ENOSPC: 'there is no room left on that disk',
  EDQUOT: 'you have no room left on that disk',
  EFBIG: 'files of that size are not allowed there',
  ELOOP: 'its links lead in a circle. Name another place',
  ENAMETOOLONG: 'the name is too long',
}

const whyNotWritten = (error: unknown): string =>
  WHY[(error as NodeJS.ErrnoException).code ?? ''] ?? (error as Error).message
