import type { Pool, PoolClient } from 'pg'
import { shownAddress } from '../contract/address.ts'
import { isUndoneByOthers, toStoreError } from './errors.ts'
import { loadPg } from './load-package.ts'

/** What a statement takes. */
export type Value = string | number | boolean | null | Uint8Array | readonly string[]

/** Column values in the order of the query. */
export type Row = readonly unknown[]

/** What a statement gave. */
export interface Answer {
  readonly rows: readonly Row[]
  /** Rows found or changed. */
  readonly count: number
}

/** One transaction. Statements are sent at once and carried out in order, whether or not the answers are awaited. */
export interface Transaction {
  query(sql: string, values: readonly Value[]): Promise<Answer>
  /** A statement of another library that takes part in the transaction: rows as objects. */
  objects(sql: string, values?: readonly unknown[]): Promise<{ rows: Record<string, unknown>[] }>
}

/** A pool of connections, each of which serves one transaction at a time. */
export interface Database {
  /** The address as it may be shown. */
  readonly place: string
  /** One snapshot of one athlete's rows. */
  read<T>(athlete: string, work: (tx: Transaction) => Promise<T>): Promise<T>
  /** One snapshot of these athletes' rows of the board, and of no other table. */
  readBoard<T>(athletes: readonly string[], work: (tx: Transaction) => Promise<T>): Promise<T>
  /** One transaction on one athlete's rows. Durable when the promise resolves; undone whole where `work` throws. */
  write<T>(athlete: string, work: (tx: Transaction) => Promise<T>): Promise<T>
  /** One statement that is about no athlete's rows. */
  ask(sql: string, values: readonly Value[]): Promise<Answer>
  close(): Promise<void>
}

/** As long as another process waits for a file. */
const LOCK_TIMEOUT = '30s'
const CONNECT_MS = 10_000
const ROUNDS = 5
const SNAPSHOT = 'BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY'

/** More would not be quicker: an athlete's writes wait for one another. */
const CONNECTIONS = 8

/** Connections are made when they are needed. @throws {StoreError} `package-missing` */
export async function connect(address: string): Promise<Database> {
  return asDatabase(await openPool(address), shownAddress(address))
}

/** As `connect`, for a library that speaks to the database by itself. @throws {StoreError} `package-missing` */
export async function openPool(address: string): Promise<Pool> {
  const { Pool } = await loadPg()
  const pool = new Pool({
    connectionString: address,
    max: CONNECTIONS,
    pipeline: true,
    connectionTimeoutMillis: CONNECT_MS,
    // A command line that has its answer does not wait for idle connections.
    allowExitOnIdle: true,
    fallback_application_name: 'sorepoint',
    keepAlive: true,
  })
  // A connection that breaks while nobody uses it leaves the pool; the next call opens another.
  pool.on('error', () => {})
  // One that breaks at work tells so by its answers; what it says beside them would end the program.
  pool.on('connect', (client) => void client.on('error', () => {}))
  return pool
}

function asDatabase(pool: Pool, place: string): Database {
  async function once<T>(begin: string, name: Named | null, work: (tx: Transaction) => Promise<T>): Promise<T> {
    const client = await pool.connect()
    const sent: Promise<unknown>[] = []
    const send = <R>(answer: Promise<R>): Promise<R> => {
      // Looked at when all have answered: the first that failed is the one that tells why.
      answer.catch(() => {})
      sent.push(answer)
      return answer
    }
    let broken = false
    try {
      send(client.query(begin))
      if (name !== null) send(client.query(name))
      const result = await work({
        query: (sql, values) => send(ask(client, sql, values)),
        objects: (sql, values = []) => send(client.query<Record<string, unknown>>(sql, [...values])),
      })
      const ended = client.query('COMMIT')
      await Promise.all([...sent, ended])
      return result
    } catch (error) {
      const failed = (await Promise.allSettled(sent)).find(({ status }) => status === 'rejected')
      broken = !(await undone(client))
      throw toStoreError(failed?.status === 'rejected' ? failed.reason : error, place)
    } finally {
      client.release(broken)
    }
  }
  async function transaction<T>(begin: string, name: Named | null, work: (tx: Transaction) => Promise<T>): Promise<T> {
    for (let round = 1; ; round++) {
      try {
        return await once(begin, name, work)
      } catch (error) {
        if (round < ROUNDS && isUndoneByOthers(error)) continue
        throw toStoreError(error, place)
      }
    }
  }
  return {
    place,
    read: (athlete, work) => transaction(SNAPSHOT, nameAthlete(athlete), work),
    readBoard: (athletes, work) => transaction(SNAPSHOT, nameSeveral(athletes), work),
    write: (athlete, work) => transaction('BEGIN', nameAthlete(athlete), work),
    ask: (sql, values) => transaction('BEGIN', null, (tx) => tx.query(sql, values)),
    close: () => pool.end(),
  }
}

interface Named {
  readonly text: string
  readonly values: string[]
}

/** For the policies of the board, which a transaction of the rows of one athlete does not name. */
function nameSeveral(athletes: readonly string[]): Named {
  return { text: `SELECT set_config('sorepoint.board_of', $1, true)`, values: [JSON.stringify(athletes)] }
}

/** For the policies of all tables, until the transaction ends: on a pooled connection nothing may outlast it. */
function nameAthlete(athlete: string): Named {
  return {
    text: `SELECT set_config('sorepoint.athlete', $1, true), set_config('lock_timeout', '${LOCK_TIMEOUT}', true)`,
    values: [athlete],
  }
}

async function ask(client: PoolClient, text: string, values: readonly Value[]): Promise<Answer> {
  const { rows, rowCount } = await client.query({ text, values: values as Value[], rowMode: 'array' })
  return { rows, count: rowCount ?? 0 }
}

/** False where the connection is of no more use. */
async function undone(client: PoolClient): Promise<boolean> {
  try {
    await client.query('ROLLBACK')
    return true
  } catch {
    return false
  }
}
