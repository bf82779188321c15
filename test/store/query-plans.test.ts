import { describe, expect, test } from 'vitest'
import { sameSamples } from '../../src/store/samples/same-samples.ts'
import type { Database } from '../../src/store/sqlite/database.ts'
import { migrate } from '../../src/store/sqlite/migrate.ts'
import { MIGRATIONS } from '../../src/store/sqlite/migrations/index.ts'
import { openDatabase } from '../../src/store/sqlite/open-database.ts'
import { type AthleteRows, ensureAthlete } from '../../src/store/sqlite/tables/athlete.ts'
import { forgetFilesOf } from '../../src/store/sqlite/tables/files.ts'
import { forgetSources } from '../../src/store/sqlite/tables/forget.ts'
import { putFile } from '../../src/store/sqlite/tables/put-file.ts'
import { makeFile, makeSource } from './make.ts'

/** The statements that `act` runs, each once. */
function statementsOf(act: (rows: AthleteRows) => void): { readonly db: Database; readonly statements: Set<string> } {
  const db = openDatabase(':memory:', MIGRATIONS.length)
  migrate(db, MIGRATIONS)
  const statements = new Set<string>()
  const note = (sql: string): string => {
    statements.add(sql)
    return sql
  }
  const noting: Database = {
    ...db,
    all: (sql, ...values) => db.all(note(sql), ...values),
    each: (sql, ...values) => db.each(note(sql), ...values),
    get: (sql, ...values) => db.get(note(sql), ...values),
    run: (sql, ...values) => db.run(note(sql), ...values),
  }
  ensureAthlete({ db, athlete: 'me' })
  act({ db: noting, athlete: 'me' })
  return { db, statements }
}

/** What grows with the log: reading past all of one athlete's rows of these, once per file, makes an import quadratic. */
const GROWING = /\b(?:SCAN|SEARCH) (?:files|file_sources|sources|samples|notes|said|verdicts)\b/

/** Found by a whole key: the row's number, or the athlete and something more. */
const BY_KEY = /\((?:rowid=\?|source=\?|athlete=\? AND .*)\)/

describe('a statement run once per file finds its rows by a whole key', () => {
  const source = makeSource('strava:1')
  const again = { ...source, sha256: 'newer' }
  const { db, statements } = statementsOf((rows) => {
    putFile(rows, makeFile([source]), sameSamples)
    putFile(rows, makeFile([source]), sameSamples)
    putFile(rows, makeFile([again]), sameSamples)
    putFile(rows, makeFile([source], { importersVersion: 2, crc32: 5 }), sameSamples)
    // Later importers read another activity from it: the source is looked for in all that other files gave.
    putFile(rows, makeFile([makeSource('strava:2')], { member: 'a.fit', name: 'a.fit', crc32: 6 }), sameSamples)
    putFile(rows, makeFile([], { member: 'a.fit', name: 'a.fit', crc32: 6, importersVersion: 2 }), sameSamples)
    putFile(
      rows,
      makeFile([makeSource('strava:3')], { member: 'a.fit', name: 'a.fit', crc32: 6, importersVersion: 3 }),
      sameSamples,
    )
    forgetFilesOf(rows, ['strava:1'])
  })

  test('all of them are looked at', () => {
    expect([...statements].filter((sql) => sql.includes('file_sources')).length).toBe(2)
  })

  test.each([...statements])('%s', (sql) => {
    const plan = db.all(`EXPLAIN QUERY PLAN ${sql}`).map((row) => String(row[3]))
    expect(plan.filter((line) => GROWING.test(line) && !BY_KEY.test(line))).toEqual([])
  })
})

describe('however many sources are forgotten, all notes and verdicts are looked through once', () => {
  const keys = Array.from({ length: 50 }, (_, n) => `strava:${n}`)
  let runs = 0
  const { db, statements } = statementsOf((rows) => {
    for (const key of keys) putFile(rows, makeFile([makeSource(key)]), sameSamples)
    const { run } = rows.db
    const counting: Database = {
      ...rows.db,
      run: (...given) => {
        runs += 1
        return run(...given)
      },
    }
    forgetSources({ ...rows, db: counting }, keys)
  })

  test('by a handful of statements, and nothing of them is left', () => {
    expect(runs).toBeLessThan(12)
    for (const table of ['sources', 'files', 'file_sources']) {
      expect(db.get(`SELECT count(*) FROM ${table}`)).toEqual([0])
    }
  })

  test('sources and their files by a whole key', () => {
    const deletes = [...statements].filter((sql) => /^DELETE FROM (?:sources|files)/.test(sql))
    expect(deletes).toHaveLength(2)
    for (const sql of deletes) {
      const plan = db.all(`EXPLAIN QUERY PLAN ${sql}`).map((row) => String(row[3]))
      expect(plan.filter((line) => GROWING.test(line) && !BY_KEY.test(line))).toEqual([])
    }
  })
})
