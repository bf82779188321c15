import { type FileHandle, open } from 'node:fs/promises'
import { NotDone } from './failure.ts'

/**
 * Writes a text that comes in pieces to a file, readable by its owner alone, also where a file of the name was there.
 * @throws {NotDone}
 */
export async function writeOwnerFile(path: string, pieces: AsyncIterable<string> | Iterable<string>): Promise<void> {
  const handle = await asked(path, () => open(path, 'w', 0o600))
  try {
    await asked(path, () => closeToOthers(handle))
    for await (const piece of pieces) await asked(path, () => handle.appendFile(piece))
  } finally {
    await handle.close()
  }
}

/** A device, such as /dev/stdout, stays as it is. */
async function closeToOthers(handle: FileHandle): Promise<void> {
  if ((await handle.stat()).isFile()) await handle.chmod(0o600)
}

async function asked<T>(path: string, work: () => Promise<T>): Promise<T> {
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
  ENAMETOOLONG: 'the name is too long',
}

const whyNotWritten = (error: unknown): string =>
  WHY[(error as NodeJS.ErrnoException).code ?? ''] ?? (error as Error).message
