import { type BigIntStats, lstatSync, readlinkSync, realpathSync, statSync } from 'node:fs'
import { basename, dirname, join, resolve } from 'node:path'

/** What SQLite keeps beside a log: written over, the log is lost with it. */
const BESIDE_LOG = ['', '-wal', '-shm', '-journal']

/** True for a path that leads to the log, or to part of it, under whatever name; also where nothing is there yet. */
export function isPartOfLog(path: string, logPath: string): boolean {
  const target = placeOf(path)
  // What stands beside the log stands where the links to it end.
  const log = followed(logPath)
  return BESIDE_LOG.some((suffix) => {
    const part = placeOf(`${log}${suffix}`)
    return target.file === null || part.file === null ? target.path === part.path : target.file === part.file
  })
}

/** Where a path leads, and which file is there. */
function placeOf(path: string): { readonly path: string; readonly file: string | null } {
  const end = followed(path)
  const found = attempt(() => statSync(end, { bigint: true }))
  const folder = attempt(() => realpathSync(dirname(end))) ?? dirname(end)
  return { path: join(folder, basename(end)), file: found === null ? null : identity(found) }
}

const identity = ({ dev, ino }: BigIntStats): string => `${dev}:${ino}`

/** As many as Linux follows. */
const MOST_LINKS = 40

/** The path at the end of a chain of links, whether something is there or not; for a circle some path in it. */
export function followed(path: string): string {
  let end = resolve(path)
  for (let links = 0; links < MOST_LINKS; links++) {
    const found = attempt(() => lstatSync(end))
    if (found?.isSymbolicLink() !== true) return end
    end = resolve(attempt(() => realpathSync(dirname(end))) ?? dirname(end), readlinkSync(end))
  }
  return end
}

function attempt<T>(look: () => T): T | null {
  try {
    return look()
  } catch {
    return null
  }
}
