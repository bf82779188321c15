import type { ThreadPort } from '../contract/thread.ts'
import { LISTENING } from './threads.ts'

/** What a worker is to itself. */
interface WorkerScope {
  onmessage: ((event: MessageEvent<unknown>) => void) | null
  postMessage(message: unknown, transfer?: Transferable[]): void
}

/** For the entry of a worker: hears what it is sent, the setup first. */
export function serveThread(begin: (setup: unknown, port: ThreadPort) => (message: unknown) => void): void {
  const scope = globalThis as unknown as WorkerScope
  const port: ThreadPort = { answer: (message, transfer = []) => scope.postMessage(message, [...transfer]) }
  let take: ((message: unknown) => void) | null = null
  scope.onmessage = ({ data }) => {
    if (take === null) take = begin(data, port)
    else take(data)
  }
  scope.postMessage(LISTENING)
}
