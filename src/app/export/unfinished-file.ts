import { readdirSync, rmSync } from 'node:fs'
import { open } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { endOnSignal } from '#platform/end-on-signal.ts'
import { isRunning } from '#platform/is-running.ts'
import { newSecret } from '../serve/open-keys.ts'

/** A file that is being made under a name of its own, beside the place it will take. */
export interface UnfinishedFile {
  readonly path: string
  /** It has taken its place, or is not wanted: whatever is left under its own name goes. */
  close(): void
}

const NAME = /^\.sorepoint-(\d+)-[\w-]+\.part/

/**
 * A name in the folder of the file to be, and so on the same disk. It goes when the program is ended by a signal; what
 * a program that was killed outright left in the folder goes now.
 */
export function beginBeside(target: string): UnfinishedFile {
  const folder = dirname(target)
  for (const name of readdirSync(folder)) {
    const pid = Number(NAME.exec(name)?.[1])
    if (pid > 0 && !isRunning(pid)) rmSync(join(folder, name), { force: true })
  }
  const path = join(folder, `.sorepoint-${process.pid}-${newSecret().slice(0, 8)}.part`)
  const remove = (): void => rmSync(path, { force: true })
  const stopListening = endOnSignal()
  process.once('exit', remove)
  return {
    path,
    close() {
      process.off('exit', remove)
      stopListening()
      remove()
    },
  }
}

/** After a file took its place: the new name is on the disk too, where the system can bring a folder there. */
export async function syncFolderOf(path: string): Promise<void> {
  const handle = await open(dirname(path), 'r').catch(() => null)
  await handle?.sync().catch(() => {})
  await handle?.close()
}
