// A worker that does what the path of its file says.
import { parentPort } from 'node:worker_threads'
import type { ReadJob } from '../../../src/ingest/read-packed.ts'

parentPort?.on('message', ({ path }: ReadJob) => {
  if (path === 'crash') throw new Error('boom')
  if (path === 'exit') process.exit(1)
  while (path === 'hang');
  parentPort?.postMessage({ sha256: path, unpackedBytes: 0, known: false, sources: [], problems: [], skipped: [] })
})
parentPort?.postMessage('ready')
