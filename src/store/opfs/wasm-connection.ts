import type { PreparedStatement, Database as WasmDatabase } from '@sqlite.org/sqlite-wasm'
import type { Connection, Row, SqlValue } from '../sqlite/database.ts'
import type { LoadedSqlite } from './load-sqlite.ts'

// https://www.sqlite.org/rescode.html
const IO_ERROR = 10
const FULL = 13

/** How a full quota shows: as an error of this name, or as a write of fewer bytes than were given, which the library names so. */
const QUOTA_REFUSALS = /QuotaExceededError|Unknown write\(\) failure/

export function wasmConnection({ sqlite, takeRefusal }: LoadedSqlite, db: WasmDatabase): Connection {
  const { capi } = sqlite
  const statements = new Map<string, PreparedStatement>()

  /** Fails as Node's own does, so that one table of codes serves both. */
  function named<T>(work: () => T): T {
    try {
      return work()
    } catch (error) {
      if (!(error instanceof sqlite.SQLite3Error)) throw error
      const { resultCode, message } = error
      const isFull = (resultCode & 0xff) === IO_ERROR && QUOTA_REFUSALS.test(takeRefusal() ?? '')
      throw Object.assign(new Error(message, { cause: error }), { errcode: isFull ? FULL : resultCode })
    }
  }

  function prepared(sql: string, values: readonly SqlValue[]): PreparedStatement {
    const statement = statements.get(sql) ?? db.prepare(sql)
    statements.set(sql, statement)
    statement.reset(true)
    values.forEach((value, index) => {
      statement.bind(index + 1, value)
    })
    return statement
  }

  const rowOf = (statement: PreparedStatement): Row => statement.get([]) as unknown as Row

  return {
    all: (sql, ...values) =>
      named(() => {
        const statement = prepared(sql, values)
        try {
          const rows: Row[] = []
          while (statement.step()) rows.push(rowOf(statement))
          return rows
        } finally {
          statement.reset()
        }
      }),
    *each(sql, ...values) {
      const statement = named(() => prepared(sql, values))
      try {
        while (named(() => statement.step())) yield rowOf(statement)
      } finally {
        statement.reset()
      }
    },
    get: (sql, ...values) =>
      named(() => {
        const statement = prepared(sql, values)
        try {
          return statement.step() ? rowOf(statement) : undefined
        } finally {
          statement.reset()
        }
      }),
    run: (sql, ...values) =>
      named(() => {
        const statement = prepared(sql, values)
        try {
          while (statement.step());
          return db.changes() as number
        } finally {
          statement.reset()
        }
      }),
    exec: (sql) =>
      named(() => {
        db.exec(sql)
      }),
    isInTransaction: () => capi.sqlite3_get_autocommit(db.pointer as number) === 0,
    close: () => {
      for (const statement of statements.values()) statement.finalize()
      db.close()
    },
  }
}
