import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { inventedCohort } from '../../scripts/cohort/invented-cohort.ts'
import { fillWithInvented } from '../../scripts/cohort/invented-logs.ts'
import { openLog } from '../../src/app/log/open-log.ts'
import { call } from '../cli/in-process.ts'
import { makeDatabase, type TestDatabase } from '../postgres/database.ts'

// One study, kept three ways: a file a runner, all in one file, all in a database.

const folder = mkdtempSync(join(tmpdir(), 'sorepoint-cohort-database-'))
const file = (name: string): string => join(folder, name)
const RUNNERS = [...inventedCohort({ seed: 29, runners: 12, days: 300, ratios: [1, 1.64, 1.52, 2.28] })]
let database: TestDatabase

const at = (...args: readonly string[]) =>
  call('cohort', ...args, '--today', '2026-02-10', '--noted-since', '2025-01-06')
const bytesOf = (name: string): Readonly<Record<string, string>> =>
  Object.fromEntries(readdirSync(file(name)).map((each) => [each, readFileSync(join(file(name), each), 'utf8')]))

beforeAll(async () => {
  database = await makeDatabase()
  mkdirSync(file('files'))
  writeFileSync(file('study.key'), 'a key of sixteen bytes or more')
  for (const [index, runner] of RUNNERS.entries()) {
    const name = `runner-${index}`
    const places = [
      { path: join(file('files'), `${name}.db`), athlete: null },
      { path: file('all.db'), athlete: name },
      { path: database.url, athlete: name },
    ]
    for (const place of places) {
      const log = await openLog(place)
      await fillWithInvented(log.store, runner)
      await log.close()
    }
  }
}, 120_000)
afterAll(async () => {
  rmSync(folder, { recursive: true, force: true })
  await database?.drop()
})

test('its tables are the same bytes from a database, from a file a runner and from one file, with any number of workers', async () => {
  const ways = {
    database: ['--db', database.url, '--workers', '1'],
    threads: ['--db', database.url, '--workers', '3'],
    apart: ['--logs', file('files'), '--workers', '2'],
    all: ['--db', file('all.db'), '--workers', '1'],
  }
  for (const [name, way] of Object.entries(ways)) {
    const answer = await at('export', file(name), ...way, '--key', file('study.key'))
    expect([name, answer.code]).toEqual([name, 0])
  }
  const known = bytesOf('database')
  expect(Object.keys(known).sort()).toEqual([
    'exposures.csv',
    'flags.csv',
    'injuries.csv',
    'manifest.json',
    'sessions.csv',
  ])
  expect(known['sessions.csv']!.split('\n').length).toBeGreaterThan(500)
  for (const name of ['threads', 'apart', 'all']) expect(bytesOf(name)).toEqual(known)
})

test('its estimate is the same', async () => {
  const kept = await at('estimate', '--db', database.url, '--json')
  const own = await at('estimate', '--logs', file('files'), '--json')
  expect(kept.code).toBe(0)
  expect(own.out).toBe(kept.out)
  expect(JSON.parse(kept.out)).toMatchObject({ schema: 'sorepoint/cohort-estimate/1', problems: [] })
})

test('a runner withdrawn from the database is gone from the next tables', async () => {
  writeFileSync(file('gone.txt'), 'runner-3\n')
  const answer = await at(
    'export',
    file('without'),
    ...['--db', database.url, '--key', file('study.key'), '--without', file('gone.txt'), '--workers', '1'],
  )
  expect(answer.code).toBe(0)
  const { runners, filters } = JSON.parse(bytesOf('without')['manifest.json']!)
  expect({ runners, withdrawn: filters.withdrawn }).toEqual({ runners: 11, withdrawn: 1 })
})
