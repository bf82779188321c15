import { readPacked } from '../../ingest/read-packed.ts'
import { readWithFallback } from '../../ingest/read-with-fallback.ts'
import { type Reader, type ReaderSetup, readContext } from './reader.ts'
import { startReaderPool } from './reader-pool.ts'

// Starting the threads takes 50 to 100 ms; as long takes this much here, where the code is as cold as there.
const READ_HERE = { files: 8, bytes: 128 * 1024 }

/** Reads the first few small files at once; whatever comes after them, or is large, goes to worker threads. */
export function startReader(setup: ReaderSetup): Reader {
  const context = readContext(setup)
  const left = { ...READ_HERE }
  let pool: Reader | null = null
  return {
    async read(job) {
      left.files -= 1
      left.bytes -= job.packed.length
      if (pool === null && left.files >= 0 && left.bytes >= 0)
        return readWithFallback(job, context, readPacked(job, context))
      pool ??= startReaderPool(setup)
      return pool.read(job)
    },
    async close() {
      await pool?.close()
    },
  }
}
