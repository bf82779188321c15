import { globSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import {
  ACCOUNT_TABLES,
  BOARD_TABLES,
  CLUB_TABLES,
  LOG_TABLES,
  OPEN_TABLES,
} from '../../src/store/postgres/migrations/index.ts'

// What makes the tables ready to be spread over machines by athlete: every statement on them names one.

/** Statements on a listed few tables that hold nobody's health, and on none of a log: each with its reason. */
const NAMES_NOBODY: Readonly<Record<string, string>> = {
  'SELECT athlete FROM sorepoint.directory WHERE $1::text IS NULL OR athlete > $1 ORDER BY athlete LIMIT $2':
    'lists athletes, names alone',
  'SELECT n FROM sorepoint.schema_version': 'which tables there are',
}

const files = globSync('src/store/postgres/**/*.ts').filter((path) => !/\/migrat/.test(path))

/** Every text in the sources that speaks of our schema, on one line. */
const statements = files.flatMap((path) =>
  [...readFileSync(path, 'utf8').matchAll(/'((?:[^'\\\n]|\\.)*)'|`([^`]*)`/g)]
    .map(([, quoted, template]) => (quoted ?? template ?? '').replace(/\s+/g, ' ').trim())
    // The name of a setting looks like that of a table.
    .filter((sql) => /(?<!')\bsorepoint\.[a-z]/.test(sql) && /\b(?:SELECT|INSERT|UPDATE|DELETE)\b/.test(sql))
    .map((sql) => ({ path, sql })),
)

/** Tables of ours that a statement touches, and how often it says whose rows of them. */
function faultOf(sql: string): string | null {
  if (NAMES_NOBODY[sql] !== undefined) return null
  const touched = [...sql.matchAll(/sorepoint\.([a-z_]+)/g)].map(([, table]) => table as string)
  const known: readonly string[] = [...LOG_TABLES, ...OPEN_TABLES]
  const unknown = touched.filter((table) => !known.includes(table))
  if (unknown.length > 0) return `unknown table ${unknown}`
  const inserted = [
    ...sql.matchAll(/INSERT INTO sorepoint\.[a-z_]+ \(athlete\b[^)]*\) (?:VALUES \(\$1\b|SELECT \$1\b)/g),
  ]
  const several = touched.every((table) => (BOARD_TABLES as readonly string[]).includes(table))
  // A board is of those whom somebody was given a look at: each of them is named.
  const found = [...sql.matchAll(several ? /\bathlete = (?:\$1|ANY \(\$1::text\[\]\))/g : /\bathlete = \$1/g)]
  return inserted.length + found.length < touched.length ? `${touched.length} tables, not each with its athlete` : null
}

describe('every statement names its athlete', () => {
  test('there are statements to look at', () => {
    expect(statements.length).toBeGreaterThan(40)
    expect(Object.keys(NAMES_NOBODY).filter((sql) => !statements.some((each) => each.sql === sql))).toEqual([])
  })

  test.each(statements)('$path: $sql', ({ sql }) => {
    expect(faultOf(sql)).toBeNull()
  })

  test('one that names nobody would be found', () => {
    expect(faultOf('SELECT body FROM sorepoint.notes WHERE id = $1')).not.toBeNull()
    expect(
      faultOf('SELECT 1 FROM sorepoint.sources JOIN sorepoint.samples USING (key) WHERE athlete = $1'),
    ).not.toBeNull()
    expect(faultOf('UPDATE sorepoint.sources SET name = $2 WHERE key = $3')).not.toBeNull()
    expect(faultOf('SELECT body FROM sorepoint.notes WHERE athlete = ANY ($1::text[])')).not.toBeNull()
    expect(faultOf('SELECT board FROM sorepoint.board')).not.toBeNull()
  })
})

describe('who is in a club stands apart from the logs', () => {
  const ofClub = files.flatMap((path) =>
    [...readFileSync(path, 'utf8').matchAll(/'((?:[^'\\\n]|\\.)*)'|`([^`]*)`/g)]
      .map(([, quoted, template]) => quoted ?? template ?? '')
      .filter((sql) => /\bsorepoint_club\./.test(sql))
      .map((sql) => ({ path, sql: sql.replace(/\s+/g, ' ').trim() })),
  )

  test('there are statements to look at', () => {
    expect(ofClub.length).toBeGreaterThan(15)
  })

  test.each(ofClub)('$path: $sql', ({ sql }) => {
    const touched = [...sql.matchAll(/sorepoint_club\.(?:"(\w+)"|(\w+))/g)].map(([, quoted, plain]) => quoted ?? plain)
    expect(
      touched.filter((table) => !([...ACCOUNT_TABLES, ...CLUB_TABLES] as readonly unknown[]).includes(table)),
    ).toEqual([])
    // No statement reads a log and a club at once: what somebody may see is decided in one place, before a log is asked.
    expect(sql).not.toMatch(/\bsorepoint\./)
  })
})
