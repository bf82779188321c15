import type { SAHPoolUtil } from '@sqlite.org/sqlite-wasm'
import { StoreError } from '../contract/store-error.ts'
import type { LoadedSqlite } from './load-sqlite.ts'

export type Pool = SAHPoolUtil

/** The log, its journal, a copy before a migration, a copy to keep, and room for what comes. */
const FILES = 8

// Without `preserve…`, what cannot be opened would be deleted; without `force…`, which the types do not know, a try that
// failed is remembered for good.
const OPTIONS = {
  name: 'sorepoint',
  directory: '/sorepoint',
  initialCapacity: FILES,
  preserveOnInitFailure: true,
  forceReinitIfPreviouslyFailed: true,
}

/** After a reload a browser keeps the files of the page before for a second or two. */
const PATIENCE_MS = 15_000
const RETRY_MS = 100

/** Where nothing can be kept at all this many tries show it. */
const HOPELESS_TRIES = 3

/** Held by a page that has just gone, or by another tab: waiting helps. */
const HELD = new Set(['NoModificationAllowedError', 'InvalidStateError'])

/** The browser has files, and no room for what is needed to open them. */
const FULL = 'QuotaExceededError'

/**
 * The files of SQLite in the browser's own storage. Null where the browser keeps nothing, as in some private windows.
 * @param isExpected - a log was there before
 * @throws {Error} where there is something that cannot be opened; {StoreError} `disk-full`
 */
export async function openPool({ sqlite }: LoadedSqlite, isExpected: boolean): Promise<Pool | null> {
  if (navigator.storage?.getDirectory === undefined && !isExpected) return null
  const beganMs = performance.now()
  for (let tries = 1; ; tries++) {
    try {
      const pool = await sqlite.installOpfsSAHPoolVfs(OPTIONS)
      await pool.reserveMinimumCapacity(FILES)
      return pool
    } catch (error) {
      const { name } = error as Error
      if (!HELD.has(name) && tries >= HOPELESS_TRIES) {
        if (name === FULL) throw new StoreError('disk-full', name, { cause: error })
        if (isExpected) throw error
        return null
      }
      if (performance.now() - beganMs > PATIENCE_MS) throw error
      await new Promise((resolve) => setTimeout(resolve, RETRY_MS))
    }
  }
}
