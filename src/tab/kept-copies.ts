import type { Keeping } from '../web/keeping.ts'

// Beside the log, in a place of its own: what is known of copies is no part of the log, and goes with no copy.
const PLACE = 'sorepoint-kept'

const addressOf = (athlete: string): string => `/kept/${encodeURIComponent(athlete)}`

/** Remembers when copies were taken; a browser that keeps nothing has none. */
export function keptCopies(): Keeping {
  const memory = new Map<string, number>()
  return {
    async lastCopyMs(athlete) {
      try {
        const kept = await (await caches.open(PLACE)).match(addressOf(athlete))
        if (kept !== undefined) return Number(await kept.text())
      } catch {
        // Below.
      }
      return memory.get(athlete) ?? null
    },
    async copied(athlete, atMs) {
      memory.set(athlete, atMs)
      try {
        await (await caches.open(PLACE)).put(addressOf(athlete), new Response(String(atMs)))
      } catch {
        // For as long as the tab is open.
      }
    },
  }
}
