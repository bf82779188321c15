import { lstatSync, readdirSync, rmSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { hostname, tmpdir } from 'node:os'
import { join } from 'node:path'
import { endOnSignal } from './end-on-signal.ts'
import { isRunning } from './is-running.ts'
import { sha256Of } from './sha256.ts'

/** A folder that only its owner can reach, for copies that must not outlive the program. */
export interface TemporaryFolder {
  readonly path: string
  remove(): Promise<void>
}

/** Whose it is: the machine (two containers may share the folder and count their processes each from 1) and the process. */
const NAME = /^sorepoint-([0-9a-f]{8})-(\d+)-\w{6}$/
const MACHINE = sha256Of(hostname()).slice(0, 8)

/** Of this process, still there. */
const open = new Set<string>()

/** A new folder, empty. It goes with `remove`, and when the program ends by itself or by a signal. */
export async function makeTemporaryFolder(): Promise<TemporaryFolder> {
  // mkdtemp gives 0700 and a name that nobody can know before.
  const path = await mkdtemp(join(tmpdir(), `sorepoint-${MACHINE}-${process.pid}-`))
  const stopListening = endOnSignal()
  const removeNow = (): void => rmSync(path, { recursive: true, force: true })
  open.add(path)
  process.once('exit', removeNow)
  return {
    path,
    async remove() {
      await rm(path, { recursive: true, force: true })
      open.delete(path)
      process.off('exit', removeNow)
      stopListening()
    },
  }
}

/** Removes what programs that were killed outright left behind. Gives back what belongs to one that is still running. */
export function sweepTemporaryFolders(): readonly string[] {
  return namesIn(tmpdir()).flatMap((name) => {
    const [, machine, pid] = NAME.exec(name) ?? []
    const path = join(tmpdir(), name)
    if (machine !== MACHINE || open.has(path) || !isMine(path)) return []
    // A process may have the number of a dead one: this one does where the folder is not its own.
    if (Number(pid) !== process.pid && isRunning(Number(pid))) return [path]
    rmSync(path, { recursive: true, force: true })
    return []
  })
}

/** Nothing, where the folder may be used and not listed. */
function namesIn(folder: string): readonly string[] {
  try {
    return readdirSync(folder)
  } catch {
    return []
  }
}

/** A folder of this user's, and no link to one. */
function isMine(path: string): boolean {
  const stats = lstatSync(path, { throwIfNoEntry: false })
  return stats?.isDirectory() === true && (process.getuid === undefined || stats.uid === process.getuid())
}
