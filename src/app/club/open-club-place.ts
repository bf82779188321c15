import { isDatabaseAddress } from '../../store/contract/address.ts'
import type { Board } from '../../store/contract/board.ts'
import type { Club } from '../../store/contract/club.ts'
import type { Jobs } from '../../store/contract/jobs.ts'
import type { Links } from '../../store/contract/links.ts'
import type { Store } from '../../store/contract/store.ts'
import type { Uploads } from '../../store/contract/uploads.ts'
import { type Accounts, openAccounts } from './accounts.ts'

/** Everything a club server, or its operator, needs of a database. */
export interface ClubPlace {
  readonly store: Store
  readonly club: Club
  readonly board: Board
  readonly uploads: Uploads
  readonly jobs: Jobs
  /** For people without an account. */
  readonly links: Links
  readonly accounts: Accounts
  /** Seals sessions, and the forms of each person's pages. */
  readonly secret: string
  close(): Promise<void>
}

export interface ClubPlaceName {
  readonly address: string
  readonly origin: string
  readonly origins: readonly string[]
  readonly onError: (error: unknown) => void
}

/** Null for a log in a file, which is one person's. @throws {StoreError} */
export async function openClubPlace({ address, ...given }: ClubPlaceName): Promise<ClubPlace | null> {
  if (!isDatabaseAddress(address)) return null
  const [{ openPostgres }, { openClub }, { openBoard }, { openUploads }, { openJobs }, { openLinks }] =
    await Promise.all([
      import('../../store/postgres/index.ts'),
      import('../../store/postgres/club.ts'),
      import('../../store/postgres/board.ts'),
      import('../../store/postgres/uploads.ts'),
      import('../../store/postgres/jobs.ts'),
      import('../../store/postgres/links.ts'),
    ])
  // What was opened is closed where the next cannot be.
  await using opened = new AsyncDisposableStack()
  const kept = <T extends { close(): Promise<void> }>(part: T): T => {
    opened.defer(() => part.close())
    return part
  }
  const store = kept(await openPostgres(address))
  const club = kept(await openClub(address))
  const board = kept(await openBoard(address))
  const uploads = kept(await openUploads(address))
  const jobs = kept(await openJobs(address))
  const links = kept(await openLinks(address))
  const secret = await club.secret()
  const accounts = kept(await openAccounts({ ...given, address, secret }))
  const all = opened.move()
  return { store, club, board, uploads, jobs, links, accounts, secret, close: () => all.disposeAsync() }
}
