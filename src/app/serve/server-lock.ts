import { closeSync, constants, fstatSync, openSync, readSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { isSecret } from './open-keys.ts'

/** A page that is being served from a log, as the file beside the log says: a port, and what opens the page. */
export interface Serving {
  readonly port: number
  readonly key: string
}

/** Nothing of ours is longer. */
const MAX_BYTES = 256

const besideLog = (logPath: string): string => `${logPath}.serving`

/**
 * What the file beside the log says of a page that is served. It may be left behind, or forged: the server on that port
 * has to prove the key before anything is believed, and nothing else is taken from here. Null where nothing can be read.
 */
export function servedAt(logPath: string): Serving | null {
  try {
    const text = readOwn(besideLog(logPath))
    const { port, key } = JSON.parse(text ?? 'null') as Partial<Serving>
    const isPort = typeof port === 'number' && Number.isInteger(port) && port > 0 && port <= 65_535
    return isPort && typeof key === 'string' && isSecret(key) ? { port, key } : null
  } catch {
    return null
  }
}

/** The text of a small regular file that is this user's and nobody else's to read; null for any other. */
function readOwn(path: string): string | null {
  // A link is not followed, and a pipe nobody writes to is not waited for.
  const file = openSync(path, constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0) | (constants.O_NONBLOCK ?? 0))
  try {
    const { size, uid, mode } = fstatSync(file)
    const isOurs = process.getuid === undefined || (uid === process.getuid() && (mode & 0o077) === 0)
    if (!fstatSync(file).isFile() || !isOurs || size > MAX_BYTES) return null
    const bytes = Buffer.alloc(MAX_BYTES)
    return bytes.toString('utf8', 0, readSync(file, bytes))
  } finally {
    closeSync(file)
  }
}

/**
 * Says which page of the log is served, for whoever asks second.
 * @returns releases the lock; null where it could not be taken, which keeps nobody from the page
 */
export function acquireServerLock(logPath: string, serving: Serving): (() => void) | null {
  const path = besideLog(logPath)
  const made = `${path}.${process.pid}`
  try {
    rmSync(made, { force: true })
    // A new file under a name of its own, then renamed: what lies there already is never written into.
    writeFileSync(made, JSON.stringify(serving), { mode: 0o600, flag: 'wx' })
    renameSync(made, path)
  } catch {
    rmSync(made, { force: true })
    return null
  }
  return () => {
    if (servedAt(logPath)?.key === serving.key) rmSync(path, { force: true })
  }
}
