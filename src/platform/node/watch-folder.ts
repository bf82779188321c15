import type { BigIntStats } from 'node:fs'
import { readdir, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'

/** A file that grew or changed within this time may still be on its way. */
const SETTLED_AFTER_MS = 5000

/** How often the folder is looked at: notices of the file system do not come from a watch or a synced folder. */
const LOOK_EVERY_MS = 2000

/** What a folder is watched with. */
export interface WatchOptions {
  /** Ends the watch. */
  readonly signal: AbortSignal
  readonly nowMs: () => number
  /** The folder cannot be read now: a watch unplugged. Called once until it is back. */
  readonly onLost?: (reason: string) => void
}

interface Seen {
  readonly size: number
  readonly mtimeMs: number
  readonly sinceMs: number
  readonly isTaken: boolean
}

/**
 * Files under a folder as they arrive, in batches, each once it lay untouched for five seconds, and again if it changes
 * later. Those that lie there from the start come first. Ends when the signal does.
 */
export async function* watchFolder(folder: string, options: WatchOptions): AsyncGenerator<readonly string[]> {
  const { signal, nowMs } = options
  let seen: ReadonlyMap<string, Seen> | null = null
  let isLost = false
  while (!signal.aborted) {
    const found = await look(folder)
    if (typeof found === 'string') {
      if (!isLost) options.onLost?.(found)
      isLost = true
    } else {
      isLost = false
      const now = nowMs()
      // What lies there at the start is as old as it says; a copy that arrives later may carry the time of its original.
      // None is younger than now: a watch may date its files years ahead, and the clock here may be set back.
      const next = found.map(([path, file]) => {
        const last = seen === null ? known(undefined, file, file.mtimeMs) : known(seen.get(path), file, now)
        return [path, { ...last, sinceMs: Math.min(last.sinceMs, now) }] as const
      })
      const settled = next.filter(([, file]) => !file.isTaken && now - file.sinceMs >= SETTLED_AFTER_MS)
      seen = new Map(next)
      const batch = settled.map(([path]) => path).sort()
      if (batch.length > 0) {
        seen = new Map([...seen, ...settled.map(([path, file]) => [path, { ...file, isTaken: true }] as const)])
        yield batch
        continue
      }
    }
    await wait(LOOK_EVERY_MS, undefined, { signal }).catch(() => {})
  }
}

type File = Pick<Seen, 'size' | 'mtimeMs'>

/** A file as last time if nothing of it changed; else as one that has to settle from `sinceMs` on. */
function known(before: Seen | undefined, { size, mtimeMs }: File, sinceMs: number): Seen {
  if (before !== undefined && before.size === size && before.mtimeMs === mtimeMs) return before
  return { size, mtimeMs, sinceMs, isTaken: false }
}

type Entry = readonly [path: string, file: File]

/**
 * Every file below, with size and time; a word for why where the folder itself cannot be read. Links are followed, as an
 * import follows them. Hidden files and what is no file are not looked at. A folder within that does not open stands
 * for itself, so that the import names it, once; the rest is watched on.
 */
async function look(folder: string): Promise<readonly Entry[] | string> {
  try {
    return await below(folder, new Set([identityOf(await stat(folder, { bigint: true }))]))
  } catch (error) {
    return codeOf(error)
  }
}

async function below(folder: string, visited: Set<string>): Promise<readonly Entry[]> {
  const found: Entry[] = []
  for (const name of await readdir(folder)) {
    if (name.startsWith('.')) continue
    const path = join(folder, name)
    // Gone since, or a link to nothing.
    const stats = await stat(path, { bigint: true }).catch(() => null)
    if (stats === null) continue
    const entry: Entry = [path, { size: Number(stats.size), mtimeMs: Number(stats.mtimeMs) }]
    if (stats.isFile()) found.push(entry)
    else if (stats.isDirectory() && !visited.has(identityOf(stats))) {
      visited.add(identityOf(stats))
      const inside = await below(path, visited).catch((error) => (codeOf(error) === 'ENOENT' ? [] : [entry]))
      for (const one of inside) found.push(one)
    }
  }
  return found
}

/** A link may lead back into a folder that was visited already. */
const identityOf = ({ dev, ino }: BigIntStats): string => `${dev}:${ino}`

const codeOf = (error: unknown): string => (error as { code?: string }).code ?? String(error)
