import { readPacked } from './read-packed.ts'
import { type Reader, type ReaderSetup, readContext } from './reader.ts'
import { startReaderPool } from './reader-pool.ts'

// Starting workers takes as long as reading a handful of usual files.
const FILES_READ_HERE = 4
const BYTES_READ_HERE = 2 ** 20

/** Reads the first few small files at once; whatever comes after them, or is large, goes to worker threads. */
export function startReader(setup: ReaderSetup): Reader {
  const context = readContext(setup)
  let readHere = 0
  let pool: Reader | null = null
  return {
    async read(job) {
      if (pool === null && readHere < FILES_READ_HERE && job.packed.length <= BYTES_READ_HERE) {
        readHere += 1
        return readPacked(job, context)
      }
      pool ??= startReaderPool(setup)
      return pool.read(job)
    },
    async close() {
      await pool?.close()
    },
  }
}
