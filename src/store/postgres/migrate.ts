import { randomBytes } from 'node:crypto'
import type { Client } from 'pg'
import { shownAddress } from '../contract/address.ts'
import { StoreError } from '../contract/store-error.ts'
import { toStoreError } from './errors.ts'
import { JOBS_SCHEMA, setUpJobs } from './jobs.ts'
import { loadPg } from './load-package.ts'
import {
  ACCOUNT_TABLES,
  BOARD_TABLES,
  CLUB_SCHEMA,
  CLUB_TABLES,
  LOG_TABLES,
  MIGRATIONS,
  OPEN_TABLES,
} from './migrations/index.ts'
import { scramVerifier } from './scram.ts'

/** What setting up a database did. */
export interface Migrated {
  readonly from: number
  readonly to: number
  /** The role that the server runs as. */
  readonly role: string
  /** Its address with the password it was given just now: shown once, kept nowhere. Null where it had one. */
  readonly url: string | null
}

/** Whoever migrates at the same time waits: "sore" twice, as a number. */
const LOCK = 0x736f7265
const CONNECT_MS = 10_000
const PASSWORD_BYTES = 24

/**
 * Makes the tables and their policies, and the role for the server if there is none. For the database's owner: the role
 * that the server runs as may read and write rows, and nothing else. Safe to repeat.
 * @param address of the owner
 * @throws {StoreError}
 */
export async function migratePostgres(address: string): Promise<Migrated> {
  const { Client } = await loadPg()
  const client = new Client({ connectionString: address, connectionTimeoutMillis: CONNECT_MS })
  client.on('error', () => {})
  try {
    await client.connect()
    // Until the connection ends: the tables of the jobs are made on another one.
    await client.query('SELECT pg_advisory_lock($1)', [LOCK])
    await client.query('BEGIN')
    const steps = await migrateTables(client)
    const made = await prepareRole(client, address)
    await client.query('COMMIT')
    await setUpJobs(address)
    await client.query(jobRights(client.escapeIdentifier(made.role)))
    return { ...steps, ...made }
  } catch (error) {
    throw toStoreError(error, shownAddress(address))
  } finally {
    await client.end().catch(() => {})
  }
}

async function migrateTables(client: Client): Promise<Pick<Migrated, 'from' | 'to'>> {
  await client.query('CREATE SCHEMA IF NOT EXISTS sorepoint')
  await client.query('CREATE TABLE IF NOT EXISTS sorepoint.schema_version (n integer NOT NULL)')
  const { rows } = await client.query<{ n: number }>('SELECT n FROM sorepoint.schema_version')
  const from = rows[0]?.n ?? 0
  if (from > MIGRATIONS.length) {
    throw new StoreError('newer-schema', `schema ${from}, this version knows up to ${MIGRATIONS.length}`)
  }
  for (const sql of MIGRATIONS.slice(from)) await client.query(sql)
  if (rows.length === 0) await client.query('INSERT INTO sorepoint.schema_version VALUES ($1)', [MIGRATIONS.length])
  else await client.query('UPDATE sorepoint.schema_version SET n = $1', [MIGRATIONS.length])
  for (const table of LOG_TABLES) await client.query(policyOf(table))
  for (const table of BOARD_TABLES) await client.query(boardPolicyOf(table))
  return { from, to: MIGRATIONS.length }
}

/** The owner is held to it, too; who names no athlete sees nobody. */
function policyOf(table: string): string {
  const own = `athlete = current_setting('sorepoint.athlete', true)`
  return `
ALTER TABLE sorepoint.${table} ENABLE ROW LEVEL SECURITY;
ALTER TABLE sorepoint.${table} FORCE ROW LEVEL SECURITY;
DROP POLICY IF EXISTS own_rows ON sorepoint.${table};
CREATE POLICY own_rows ON sorepoint.${table} USING (${own}) WITH CHECK (${own});`
}

/** Looking alone: to write it stays one athlete's at a time. */
function boardPolicyOf(table: string): string {
  return `
DROP POLICY IF EXISTS named_rows ON sorepoint.${table};
CREATE POLICY named_rows ON sorepoint.${table} FOR SELECT USING (
  athlete IN (SELECT jsonb_array_elements_text(nullif(current_setting('sorepoint.board_of', true), '')::jsonb)));`
}

/** Named after the database: roles are of all databases of a server. */
async function prepareRole(client: Client, address: string): Promise<Pick<Migrated, 'role' | 'url'>> {
  const { rows } = await client.query<{ name: string; known: string | null; strong: boolean | null }>(
    `SELECT current_database() || '_app' AS name, rolname AS known, rolsuper OR rolbypassrls AS strong
     FROM (SELECT 1) AS one LEFT JOIN pg_roles ON rolname = current_database() || '_app'`,
  )
  const { name, known, strong } = rows[0]!
  if (strong === true) throw new StoreError('too-much-right', `${name} is a superuser, or passes by row-level security`)
  const password = known === null ? randomBytes(PASSWORD_BYTES).toString('base64url') : null
  const role = client.escapeIdentifier(name)
  if (password !== null) {
    const verifier = client.escapeLiteral(scramVerifier(password))
    await client.query(
      `CREATE ROLE ${role} LOGIN NOSUPERUSER NOBYPASSRLS NOCREATEDB NOCREATEROLE NOINHERIT PASSWORD ${verifier}`,
    )
  }
  const tables = [...LOG_TABLES, ...OPEN_TABLES].map((table) => `sorepoint.${table}`).join(', ')
  await client.query(`
REVOKE ALL ON SCHEMA sorepoint FROM PUBLIC;
GRANT USAGE ON SCHEMA sorepoint TO ${role};
GRANT SELECT ON sorepoint.schema_version TO ${role};
GRANT SELECT, INSERT, UPDATE, DELETE ON ${tables} TO ${role};
${clubRights(role)}`)
  await client.query(
    `INSERT INTO ${CLUB_SCHEMA}.keys (purpose, secret) VALUES ('sessions', $1) ON CONFLICT DO NOTHING`,
    [randomBytes(PASSWORD_BYTES * 2).toString('base64url')],
  )
  return { role: name, url: password === null ? null : withUser(address, name, password) }
}

/** Who looked is added to and never changed, by nobody; the key that seals sessions is the owner's to make. */
function clubRights(role: string): string {
  const changed = [...ACCOUNT_TABLES, ...CLUB_TABLES].filter((table) => table !== 'looks' && table !== 'keys')
  return `
REVOKE ALL ON SCHEMA ${CLUB_SCHEMA} FROM PUBLIC;
GRANT USAGE ON SCHEMA ${CLUB_SCHEMA} TO ${role};
GRANT SELECT ON ${CLUB_SCHEMA}.keys TO ${role};
GRANT SELECT, INSERT ON ${CLUB_SCHEMA}.looks TO ${role};
GRANT SELECT, INSERT, UPDATE, DELETE ON ${changed.map((table) => `${CLUB_SCHEMA}."${table}"`).join(', ')} TO ${role};`
}

/** To put jobs into the line and to take them out; the tables are the owner's to make. */
function jobRights(role: string): string {
  return `
GRANT USAGE ON SCHEMA ${JOBS_SCHEMA} TO ${role};
GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA ${JOBS_SCHEMA} TO ${role};
GRANT USAGE ON ALL SEQUENCES IN SCHEMA ${JOBS_SCHEMA} TO ${role};
GRANT EXECUTE ON ALL FUNCTIONS IN SCHEMA ${JOBS_SCHEMA} TO ${role};`
}

function withUser(address: string, user: string, password: string): string {
  const url = new URL(address)
  url.username = encodeURIComponent(user)
  url.password = encodeURIComponent(password)
  return url.href
}
