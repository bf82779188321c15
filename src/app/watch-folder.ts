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
      const next = found.map(
        ([path, file]) =>
          [path, seen === null ? known(undefined, file, file.mtimeMs) : known(seen.get(path), file, now)] as const,
      )
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

/** Every file below, with size and time; a word for why where the folder cannot be read. Hidden files are not looked at. */
async function look(folder: string): Promise<readonly (readonly [path: string, file: File])[] | string> {
  try {
    const entries = await readdir(folder, { recursive: true, withFileTypes: true })
    const paths = entries
      .filter((entry) => entry.isFile() && !entry.name.startsWith('.'))
      .map((entry) => join(entry.parentPath, entry.name))
    const files = await Promise.all(paths.map(async (path) => [path, await stat(path).catch(() => null)] as const))
    return files.flatMap(([path, stats]) =>
      stats === null ? [] : [[path, { size: stats.size, mtimeMs: stats.mtimeMs }] as const],
    )
  } catch (error) {
    return (error as { code?: string }).code ?? String(error)
  }
}
