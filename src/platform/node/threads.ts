import { availableParallelism } from 'node:os'
import { setTimeout as wait } from 'node:timers/promises'
import { Worker } from 'node:worker_threads'
import type { Thread, ThreadEvents } from '../contract/thread.ts'

// Old: a file that needs more is no activity; the thread dies of it alone. Young: a file's columns lie outside the heap
// and are freed when the young generation is collected, so a small one keeps ten thousand files within the memory of a
// hundred; V8's own size lets it grow by half (docs/decisions/0011).
const RESOURCE_LIMITS = { maxOldGenerationSizeMb: 1024, maxYoungGenerationSizeMb: 4 }

/** The entry of the threads that read files: from the sources, or from the bundle, where everything lies in one folder. */
export const READER_URL = new URL(
  import.meta.url.endsWith('.ts') ? '../../app/import/worker.ts' : './worker.js',
  import.meta.url,
)

/** One thread a core; beyond eight the only writer is what everybody waits for. */
export const threadCount = (): number => Math.min(8, availableParallelism())

/** How far the reading goes ahead of the writing: enough to keep every thread at work, little enough to keep memory flat. */
export const READ_AHEAD = { files: 4 * threadCount(), bytes: 64 * 2 ** 20 }

/** A file is in when it was read: a write each. */
export const WRITE_TOGETHER = { items: 1, ms: 0 }

/** Starts a thread. @param setup - plain data that its entry begins with */
export function startThread(entry: URL, setup: unknown, events: ThreadEvents): Thread {
  // Without the flags of this process: some (--input-type, --test) a thread of a file refuses.
  const worker = new Worker(entry, { workerData: setup, resourceLimits: RESOURCE_LIMITS, execArgv: [] })
  worker.on('message', events.message)
  // An error may overtake the answers given before it; the exit does not.
  let reason = 'the thread ended'
  worker.on('error', ({ message }) => {
    reason = message
  })
  worker.on('exit', () => events.ended(reason))
  return {
    post: (message) => worker.postMessage(message),
    async usedMs() {
      const { user, system } = await worker.cpuUsage()
      return (user + system) / 1000
    },
    async end() {
      await worker.terminate()
    },
  }
}

/** A while; the program may end meanwhile. */
export const pause = (ms: number): Promise<void> => wait(ms, undefined, { ref: false })
