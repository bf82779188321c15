import { parentPort, workerData } from 'node:worker_threads'
import type { ThreadPort } from '../contract/thread.ts'

/** For the entry of a thread: hears what it is sent, from the setup on. */
export function serveThread(begin: (setup: unknown, port: ThreadPort) => (message: unknown) => void): void {
  const port = parentPort!
  const take = begin(workerData, {
    answer: (message, transfer = []) => port.postMessage(message, [...transfer]),
  })
  port.on('message', take)
}
