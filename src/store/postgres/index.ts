import type { AthletePage, Store } from '../contract/store.ts'
import { StoreError } from '../contract/store-error.ts'
import { soundName } from '../rows/sound-name.ts'
import { athleteStore } from './athlete-store.ts'
import { connect, type Database } from './database.ts'
import { MIGRATIONS } from './migrations/index.ts'

/**
 * The logs in a PostgreSQL database that `migratePostgres` has set up.
 * @param address `postgres://…`, of the role that was made for the server
 * @throws {StoreError} as promise rejection, here and in every call of the store
 */
export async function openPostgres(address: string): Promise<Store> {
  const db = await connect(address)
  try {
    await refuseTooMuchRight(db)
    await refuseOtherSchema(db)
  } catch (error) {
    await db.close()
    throw error
  }
  return {
    place: db.place,
    inFile: null,
    athletes: (page) => athletes(db, page),
    has: async (name) => {
      const { count } = await db.ask('SELECT 1 FROM sorepoint.directory WHERE athlete = $1', [soundName(name)])
      return count > 0
    },
    athlete: (name, enteredBy) => athleteStore(db, soundName(name), enteredBy ?? null),
    close: () => db.close(),
  }
}

async function athletes(db: Database, { after, limit }: AthletePage = {}): Promise<readonly string[]> {
  const { rows } = await db.ask(
    `SELECT athlete FROM sorepoint.directory WHERE $1::text IS NULL OR athlete > $1 ORDER BY athlete LIMIT $2`,
    [after ?? null, limit ?? null],
  )
  return rows.map(([name]) => name as string)
}

/** Policies do not hold for a superuser: one forgotten condition would show one athlete's words to another. */
async function refuseTooMuchRight(db: Database): Promise<void> {
  const { rows } = await db.ask(
    'SELECT rolsuper OR rolbypassrls, rolname FROM pg_roles WHERE rolname IN (current_user, session_user) ORDER BY 1 DESC',
    [],
  )
  const [tooMuch, role] = rows[0] ?? []
  if (tooMuch !== true) return
  throw new StoreError(
    'too-much-right',
    `${role} is a superuser, or passes by row-level security; sorepoint migrate makes a role for it`,
  )
}

async function refuseOtherSchema(db: Database): Promise<void> {
  const { rows } = await db.ask('SELECT n FROM sorepoint.schema_version', [])
  const version = Number(rows[0]?.[0] ?? 0)
  if (version > MIGRATIONS.length) {
    throw new StoreError('newer-schema', `schema ${version}, this version knows up to ${MIGRATIONS.length}`)
  }
  if (version < MIGRATIONS.length) throw new StoreError('not-migrated', `${db.place}: schema ${version}`)
}
