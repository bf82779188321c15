import type { DatabaseSync, SQLInputValue, SQLOutputValue, StatementSync } from 'node:sqlite'

/** Column values in the order of the query. The tables are STRICT, so a column's type is certain. */
export type Row = readonly SQLOutputValue[]

/**
 * `entered`: what the runner entered is on the disk when the call returns.
 * `derived`: what can be imported or computed again survives a crash of the program, and after a power cut the file
 * is whole, at worst without its last moments.
 */
export type Durability = 'entered' | 'derived'

const SYNCHRONOUS: Readonly<Record<Durability, string>> = { entered: 'FULL', derived: 'NORMAL' }

/** An open database with its prepared statements. Everything is synchronous: a transaction is one call. */
export interface Database {
  readonly path: string
  all(sql: string, ...values: SQLInputValue[]): readonly Row[]
  /** The rows one by one, for tables too long to stand in memory whole. The same statement must not run again meanwhile. */
  each(sql: string, ...values: SQLInputValue[]): Iterable<Row>
  get(sql: string, ...values: SQLInputValue[]): Row | undefined
  /** Number of rows changed. */
  run(sql: string, ...values: SQLInputValue[]): number
  exec(sql: string): void
  /** One snapshot: what others write meanwhile is not seen. */
  read<T>(work: () => T): T
  /** One transaction; a second writer waits at its start. Undone whole if `work` throws. */
  write<T>(durability: Durability, work: () => T): T
  close(): void
}

/** @param db a connection opened with `returnArrays` */
export function asDatabase(db: DatabaseSync, path: string): Database {
  const statements = new Map<string, StatementSync>()
  /** Of the last transaction. */
  let written: Durability | null = null
  const prepared = (sql: string): StatementSync => {
    const statement = statements.get(sql) ?? db.prepare(sql)
    statements.set(sql, statement)
    return statement
  }
  return {
    path,
    // The connection is opened with `returnArrays`; the types speak of objects alone.
    all: (sql, ...values) => prepared(sql).all(...values) as unknown as Row[],
    each: (sql, ...values) => prepared(sql).iterate(...values) as unknown as Iterable<Row>,
    get: (sql, ...values) => prepared(sql).get(...values) as unknown as Row | undefined,
    run: (sql, ...values) => Number(prepared(sql).run(...values).changes),
    exec: (sql) => db.exec(sql),
    read: (work) => {
      prepared('BEGIN').run()
      try {
        return work()
      } finally {
        if (db.isTransaction) prepared('COMMIT').run()
      }
    },
    write: (durability, work) => {
      if (durability !== written) db.exec(`PRAGMA synchronous = ${SYNCHRONOUS[durability]}`)
      written = durability
      prepared('BEGIN IMMEDIATE').run()
      try {
        const result = work()
        prepared('COMMIT').run()
        return result
      } catch (error) {
        if (db.isTransaction) db.exec('ROLLBACK')
        throw error
      }
    },
    close: () => db.close(),
  }
}
