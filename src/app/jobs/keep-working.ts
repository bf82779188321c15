import { setTimeout as sleep } from 'node:timers/promises'
import { work } from './work.ts'
import type { Workplace } from './workplace.ts'

/** Somewhere it is midnight every hour: then those there are judged for their new day. Who was already is left alone. */
const JUDGE_EVERY_MS = 3_600_000
const AFTER_FAILURE_MS = 5000

/** A worker inside a server, until it is ended: what breaks it, such as a database that is away, it takes up again. */
export function keepWorking(place: Workplace): { end(): Promise<void> } {
  const ended = new AbortController()
  const { signal } = ended
  const putNightly = (): Promise<void> =>
    place.jobs.put('nightly', [{ athlete: null, upload: null }]).catch((error: unknown) => place.onError(error))
  const timer = setInterval(() => void putNightly(), JUDGE_EVERY_MS)
  timer.unref()
  const working = (async () => {
    await putNightly()
    while (!signal.aborted) {
      try {
        await work(place, { once: false, signal })
      } catch (error) {
        place.onError(error)
        await sleep(AFTER_FAILURE_MS, undefined, { signal }).catch(() => {})
      }
    }
  })()
  return {
    async end() {
      clearInterval(timer)
      ended.abort()
      await working
    },
  }
}
