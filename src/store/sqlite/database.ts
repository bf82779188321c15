/** What a column holds, and what a statement is given. */
export type SqlValue = null | number | bigint | string | Uint8Array

/** Column values in the order of the query. The tables are STRICT, so a column's type is certain. */
export type Row = readonly SqlValue[]

/**
 * `entered`: what the runner entered is on the disk when the call returns.
 * `derived`: what can be imported or computed again survives a crash of the program, and after a power cut the file
 * is whole, at worst without its last moments.
 */
export type Durability = 'entered' | 'derived'

const SYNCHRONOUS: Readonly<Record<Durability, string>> = { entered: 'FULL', derived: 'NORMAL' }

/** What a build of SQLite has to do: Node's own, or the one that runs in a browser. */
export interface Connection {
  all(sql: string, ...values: SqlValue[]): readonly Row[]
  /** The rows one by one, for tables too long to stand in memory whole. The same statement must not run again meanwhile. */
  each(sql: string, ...values: SqlValue[]): Iterable<Row>
  get(sql: string, ...values: SqlValue[]): Row | undefined
  /** Number of rows changed. */
  run(sql: string, ...values: SqlValue[]): number
  exec(sql: string): void
  isInTransaction(): boolean
  close(): void
}

/** An open database with its prepared statements. Everything is synchronous: a transaction is one call. */
export interface Database extends Omit<Connection, 'isInTransaction'> {
  readonly path: string
  /** One snapshot: what others write meanwhile is not seen. */
  read<T>(work: () => T): T
  /** One transaction; a second writer waits at its start. Undone whole if `work` throws. */
  write<T>(durability: Durability, work: () => T): T
}

export function asDatabase(connection: Connection, path: string): Database {
  const { isInTransaction, ...rest } = connection
  /** Of the last transaction. */
  let written: Durability | null = null
  return {
    ...rest,
    path,
    read: (work) => {
      connection.run('BEGIN')
      try {
        return work()
      } finally {
        if (isInTransaction()) connection.run('COMMIT')
      }
    },
    write: (durability, work) => {
      if (durability !== written) connection.exec(`PRAGMA synchronous = ${SYNCHRONOUS[durability]}`)
      written = durability
      connection.run('BEGIN IMMEDIATE')
      try {
        const result = work()
        connection.run('COMMIT')
        return result
      } catch (error) {
        if (isInTransaction()) connection.exec('ROLLBACK')
        throw error
      }
    },
  }
}
