import { isDatabaseAddress } from '../../store/contract/address.ts'
import type { Workplace } from './work.ts'

/** What a worker needs of a database; null for a log in a file, whose work is done at once. @throws {StoreError} */
export async function openWorkplace(address: string): Promise<(Workplace & { close(): Promise<void> }) | null> {
  if (!isDatabaseAddress(address)) return null
  const { openPostgres } = await import('../../store/postgres/index.ts')
  const { openJobs } = await import('../../store/postgres/jobs.ts')
  const { openUploads } = await import('../../store/postgres/uploads.ts')
  const store = await openPostgres(address)
  const uploads = await openUploads(address)
  const jobs = await openJobs(address)
  return {
    store,
    uploads,
    jobs,
    nowMs: () => performance.now(),
    close: async () => {
      await jobs.close()
      await uploads.close()
      await store.close()
    },
  }
}
