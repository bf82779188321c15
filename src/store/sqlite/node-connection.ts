import type { DatabaseSync, StatementSync } from 'node:sqlite'
import type { Connection, Row } from './database.ts'

/** @param db a connection opened with `returnArrays`; the types speak of objects alone */
export function nodeConnection(db: DatabaseSync): Connection {
  const statements = new Map<string, StatementSync>()
  const prepared = (sql: string): StatementSync => {
    const statement = statements.get(sql) ?? db.prepare(sql)
    statements.set(sql, statement)
    return statement
  }
  return {
    all: (sql, ...values) => prepared(sql).all(...values) as unknown as Row[],
    each: (sql, ...values) => prepared(sql).iterate(...values) as unknown as Iterable<Row>,
    get: (sql, ...values) => prepared(sql).get(...values) as unknown as Row | undefined,
    run: (sql, ...values) => Number(prepared(sql).run(...values).changes),
    exec: (sql) => db.exec(sql),
    isInTransaction: () => db.isTransaction,
    close: () => db.close(),
  }
}
