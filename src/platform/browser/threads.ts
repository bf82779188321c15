import type { Thread, ThreadEvents } from '../contract/thread.ts'

/** Beside the file that this stands in: the site lays it there under this name. */
export const READER_URL = new URL('./reader.js', import.meta.url)

/** A phone has few cores and little memory, and two readers were no quicker than one. */
export const threadCount = (): number => 1

/** How far the reading goes ahead of the writing. */
export const READ_AHEAD = { files: 32, bytes: 16 * 2 ** 20 } as const

/** A write costs a browser more than most files do: so many go together, and none waits longer. */
export const WRITE_TOGETHER = { items: 32, ms: 200 } as const

/** The first thing a thread says, of itself: what is sent before its entry listens is lost. */
export const LISTENING = 'listening'

/** Starts a worker. It has no clock of its own: the wall's counts. @param setup - plain data that its entry begins with */
export function startThread(entry: URL, setup: unknown, events: ThreadEvents): Thread {
  const worker = new Worker(entry, { type: 'module' })
  let waiting: unknown[] | null = [setup]
  worker.onmessage = ({ data }: MessageEvent<unknown>) => {
    if (data !== LISTENING) {
      events.message(data)
      return
    }
    for (const message of waiting ?? []) worker.postMessage(message)
    waiting = null
  }
  worker.onerror = (event) => events.ended(event.message ?? 'the thread could not be loaded')
  worker.onmessageerror = () => events.ended('an answer could not be read')
  return {
    post(message) {
      if (waiting === null) worker.postMessage(message)
      else waiting.push(message)
    },
    usedMs: async () => performance.now(),
    end: async () => worker.terminate(),
  }
}

export const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms))
