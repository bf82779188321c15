// Entry of the worker that holds the log. It only imports: a chunk that imported it would run it twice.
import type { FromWorker } from './messages.ts'

async function begin(): Promise<void> {
  // Safari has none of its own yet.
  if (!('Temporal' in globalThis)) await import('temporal-polyfill/global')
  const { startLogWorker } = await import('./log-worker.ts')
  startLogWorker()
  const listening: FromWorker = { kind: 'listening' }
  globalThis.postMessage(listening)
}

void begin()
