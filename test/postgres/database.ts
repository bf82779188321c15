import { spawn } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { Client } from 'pg'
import { inject } from 'vitest'
import { migratePostgres } from '../../src/store/postgres/migrate.ts'

const LOOK_MS = 50
const STARTS_WITHIN_MS = 120_000

/** The superuser's address on the server of this test run, started by the first who asks. */
export async function serverUrl(): Promise<string> {
  const { folder, runPid } = inject('postgres')
  try {
    mkdirSync(join(folder, 'asked'))
    const keeper = spawn(process.execPath, [join(import.meta.dirname, 'keeper.ts'), folder, String(runPid)], {
      detached: true,
      stdio: 'ignore',
    })
    keeper.unref()
    writeFileSync(join(folder, 'keeper'), String(keeper.pid))
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
  }
  const [url, failed] = [join(folder, 'url'), join(folder, 'failed')]
  for (let waitedMs = 0; !existsSync(url); waitedMs += LOOK_MS) {
    if (existsSync(failed)) throw new Error(readFileSync(failed, 'utf8'))
    if (waitedMs > STARTS_WITHIN_MS) throw new Error('PostgreSQL does not start')
    await sleep(LOOK_MS)
  }
  return readFileSync(url, 'utf8')
}

/** A database of its own, set up as an owner would. */
export interface TestDatabase {
  /** Of the superuser. */
  readonly owner: string
  /** Of the role that the server runs as. */
  readonly url: string
  /** Statements of the superuser. */
  run(sql: string, values?: readonly unknown[]): Promise<readonly unknown[][]>
  /** All rows of all tables gone. */
  empty(): Promise<void>
  drop(): Promise<void>
}

/** A new database, with tables and a role of its own. */
export async function makeDatabase(server?: string): Promise<TestDatabase> {
  const root = server ?? (await serverUrl())
  const name = `t${randomBytes(6).toString('hex')}`
  await runOn(root, `CREATE DATABASE ${name}`)
  const owner = Object.assign(new URL(root), { pathname: `/${name}` }).href
  const { url, role } = await migratePostgres(owner)
  const run: TestDatabase['run'] = (sql, values = []) => runOn(owner, sql, values)
  return {
    owner,
    url: url!,
    run,
    empty: async () => void (await run('TRUNCATE sorepoint.directory CASCADE')),
    drop: async () => {
      await runOn(root, `DROP DATABASE ${name} WITH (FORCE)`)
      await runOn(root, `DROP ROLE ${role}`)
    },
  }
}

/** One statement on a connection of its own. */
export async function runOn(url: string, sql: string, values: readonly unknown[] = []): Promise<readonly unknown[][]> {
  const client = new Client({ connectionString: url })
  client.on('error', () => {})
  await client.connect()
  try {
    const { rows } = await client.query<unknown[]>({ text: sql, values: [...values], rowMode: 'array' })
    return rows
  } finally {
    await client.end()
  }
}
