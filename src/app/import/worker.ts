// Entry of the threads that read files: see import/reader-pool.ts.
import { serveThread } from '#platform/thread-port.ts'
import { type ReadJob, readPacked } from '../../ingest/read-packed.ts'
import { readWithFallback } from '../../ingest/read-with-fallback.ts'
import { type ReaderSetup, readContext } from './reader.ts'
import type { WorkerMessage } from './reader-pool.ts'

serveThread((setup, port) => {
  const context = readContext(setup as ReaderSetup)
  const say = (message: WorkerMessage, transfer: readonly ArrayBuffer[] = []): void => port.answer(message, transfer)
  async function read(job: ReadJob): Promise<void> {
    const answer = await readWithFallback(job, context, readPacked(job, context))
    say(
      answer,
      answer.sources.flatMap(({ packedSamples }) => ownBuffer(packedSamples)),
    )
  }

  say('ready')
  // One after the other: a second reading waits for its reader to be loaded, and answers come in the order of the files.
  let last = Promise.resolve()
  return (message) => {
    last = last.then(() => read(message as ReadJob))
  }
})

/** The buffer behind the bytes, if they are all there is to it: then it is handed over without a copy. */
function ownBuffer(bytes: Uint8Array | null): ArrayBuffer[] {
  return bytes?.buffer instanceof ArrayBuffer && bytes.length === bytes.buffer.byteLength ? [bytes.buffer] : []
}
