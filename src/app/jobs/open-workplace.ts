import { isDatabaseAddress } from '../../store/contract/address.ts'
import type { Workplace } from './workplace.ts'

/** A worker's place that is to be closed. */
export type OpenWorkplace = Workplace & { close(): Promise<void> }

/** What a worker needs of a database; null for a log in a file, whose work is done at once. @throws {StoreError} */
export async function openWorkplace(
  address: string,
  { nowMs, onError }: Pick<Workplace, 'nowMs' | 'onError'>,
): Promise<OpenWorkplace | null> {
  if (!isDatabaseAddress(address)) return null
  const { openPostgres } = await import('../../store/postgres/index.ts')
  const { openJobs } = await import('../../store/postgres/jobs.ts')
  const { openUploads } = await import('../../store/postgres/uploads.ts')
  const { openBoard } = await import('../../store/postgres/board.ts')
  const store = await openPostgres(address)
  const uploads = await openUploads(address)
  const board = await openBoard(address)
  const jobs = await openJobs(address)
  return {
    ...{ store, uploads, board, jobs, nowMs, onError },
    close: async () => {
      await jobs.close()
      await board.close()
      await uploads.close()
      await store.close()
    },
  }
}
