import { join } from 'node:path'
import envPaths from 'env-paths'
import { isDatabaseAddress } from '../../store/contract/address.ts'
import type { AthleteStore, Store } from '../../store/contract/store.ts'
import type { Migrated } from '../../store/postgres/migrate.ts'
import { openStore } from '../../store/sqlite/index.ts'
import { athleteName } from './athlete-name.ts'
import { DEFAULT_ATHLETE } from './named-athlete.ts'
import { notFound } from './not-found-error.ts'

/** An open log: one athlete's rows, and the file they are in. */
export interface OpenLog {
  readonly store: AthleteStore
  readonly file: Store
  readonly athlete: string
  close(): Promise<void>
}

/** Which log. */
export interface LogName {
  /** Null: in the user's data folder. */
  readonly path: string | null
  /** Null: `me`. */
  readonly athlete: string | null
}

/** Where the log is when nobody says. */
export function defaultLogPath(): string {
  return join(envPaths('sorepoint', { suffix: '' }).data, 'log.db')
}

/** Opens the log, made if it is not there. @throws {StoreError} @throws {NotFoundError} for an empty name */
export async function openLog({ path, athlete }: LogName): Promise<OpenLog> {
  const name = athleteName(athlete ?? DEFAULT_ATHLETE)
  if (name === '') notFound('an athlete needs a name')
  const file = await openPlace(path ?? defaultLogPath())
  return { store: file.athlete(name), file, athlete: name, close: () => file.close() }
}

/** The logs of a file, or of a database: what that needs is loaded for it alone. */
async function openPlace(place: string): Promise<Store> {
  if (!isDatabaseAddress(place)) return openStore(place)
  const { openPostgres } = await import('../../store/postgres/index.ts')
  return openPostgres(place)
}

/** For the owner of a database. Null for a file, which sets itself up. @throws {StoreError} */
export async function setUpDatabase(place: string): Promise<Migrated | null> {
  if (!isDatabaseAddress(place)) return null
  const { migratePostgres } = await import('../../store/postgres/migrate.ts')
  return migratePostgres(place)
}
