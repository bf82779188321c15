import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openLog } from '../../src/app/log/open-log.ts'
import { ANSWERS } from '../../src/model/schemas/answers.ts'
import { MIGRATIONS } from '../../src/store/postgres/migrations/index.ts'
import { makeDatabase, type TestDatabase } from '../postgres/database.ts'
import { sayEverything } from '../reliability/say-everything.ts'
import { gpxRun } from './gpx.ts'
import { call } from './in-process.ts'

const SAMPLES = join(import.meta.dirname, '../../samples')
const TODAY = '2026-11-22'

let folder: string
let database: TestDatabase
const file = (name: string) => join(folder, name)
const at = (db: string, ...args: readonly string[]) => call('--db', db, '--today', TODAY, ...args)
const json = async (db: string, ...args: readonly string[]) => JSON.parse((await at(db, ...args, '--json')).out)

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'sorepoint-database-'))
  database = await makeDatabase()
})
afterAll(async () => {
  rmSync(folder, { recursive: true, force: true })
  await database?.drop()
})

describe('a log of a file and one of a database', () => {
  const exported: Record<string, string> = {}

  beforeAll(async () => {
    for (const db of [file('log.db'), database.url]) {
      for (const name of ['strava-export.zip', 'garmin-export.zip']) {
        expect((await at(db, 'import', join(SAMPLES, name))).code).toBe(0)
      }
      const log = await openLog({ path: db, athlete: null })
      const { runs } = await log.store.runs()
      await sayEverything(log.store, runs.findLast(({ sources }) => sources.length > 1) ?? runs.at(-1)!)
      await log.close()
      expect((await at(db, 'run', 'edit', 'last', '--distance', '12 km')).code).toBe(0)
      await at(db, 'report')
      exported[db] = (await at(db, 'export')).out
    }
  })

  test('are exported byte for byte the same, but for when a thing was entered', () => {
    const texts = Object.values(exported).map((text) => text.replace(/"(?:editedMs|shownMs)":\d+/g, ''))
    expect(texts[0]!.length).toBeGreaterThan(500_000)
    expect(texts[1] === texts[0]).toBe(true)
  })

  test.each([
    ['from the file into the database', () => [file('log.db'), database.url]],
    ['from the database into a file', () => [database.url, file('other.db')]],
  ])('come and go whole, %s', async (_way, ends) => {
    const [from, to] = ends() as [string, string]
    const out = file('export.json')
    writeFileSync(out, exported[from]!)
    const whose = ['--athlete', 'Guest']
    expect((await at(to, ...whose, 'import', out)).code).toBe(0)
    const again = (await at(to, ...whose, 'export')).out
    // Two names are their owner's, and the export stands for itself among the files.
    const bare = (text: string) => text.replace(/"athlete":"[^"]*"/, '')
    expect(bare(again) === bare(exported[from]!)).toBe(true)
    for (const question of [
      ['runs', '--sport', 'all'],
      ['report'],
      ['flags'],
      ['today'],
      ['note', 'list'],
      ['history'],
    ]) {
      expect(await json(to, ...whose, ...question)).toEqual(await json(from, ...question))
    }
    expect((await at(to, ...whose, 'forget', '--all')).code).toBe(0)
  })

  test('the doctor finds nothing in it, and a run can be forgotten', async () => {
    const found = ANSWERS.doctor.parse(await json(database.url, 'doctor'))
    expect(found.findings).toEqual([])
    expect(found.path).not.toContain(new URL(database.url).password)
    const { runs } = await json(database.url, 'runs')
    expect((await at(database.url, 'forget', runs.at(-1).id)).code).toBe(0)
    expect((await json(database.url, 'runs')).runs).toHaveLength(runs.length - 1)
  })
})

describe('the verbs', () => {
  test('all take the address of a database', async () => {
    const whose = ['--athlete', 'Ben']
    writeFileSync(file('run.gpx'), gpxRun('2026-11-20T07:00:00Z', 40, 2.8, 'Morning'))
    for (const args of [
      ['import', file('run.gpx')],
      ['note', 'last', 'left knee 3/10'],
      ['day', '2026-11-21', '--tired'],
      ['clear', 'left knee', '--by', 'Dr. A', '--on', '2026-11-21'],
      ['injury', 'shin', '--kind', 'stress-fracture'],
      ['settings', 'birth-year', '1980'],
      ['run', 'add', '8 km 45 min easy', '--on', '2026-11-21'],
      ['run', 'last'],
      ['plan', '10 km'],
      ['flags'],
      ['report', '--week', 'last'],
      ['today'],
      ['explain', 'session-distance-spike'],
      ['export', '--out', file('ben.json')],
    ]) {
      const { code, err } = await at(database.url, ...whose, ...args)
      expect([args[0], code === 2 ? err : code]).toEqual([args[0], 0])
    }
    expect(readFileSync(file('ben.json'), 'utf8')).toContain('"Morning"')
    const copy = await at(database.url, 'backup', file('copy.db'))
    expect([copy.code, copy.err]).toEqual([1, expect.stringContaining('pg_dump')])
  })

  test('say that a database cannot be reached, by name, and exit 1', async () => {
    const nowhere = Object.assign(new URL(database.url), { port: '1' }).href
    const { code, out, err } = await at(nowhere, 'today', '--json')
    expect(code).toBe(1)
    expect(ANSWERS.trouble.parse(JSON.parse(out)).code).toBe('unreachable')
    expect(err).toContain('unreachable')
    expect(`${out}${err}`).not.toContain(new URL(database.url).password)
  })

  test('migrate prints the address of the server’s role once', async () => {
    const version = MIGRATIONS.length
    const migrated = ANSWERS.migrate.parse(await json(database.owner, 'migrate'))
    expect(migrated).toMatchObject({ url: null, from: version, to: version })
    expect((await at(database.owner, 'today')).err).toContain('too-much-right')
    expect((await at(file('log.db'), 'migrate')).code).toBe(2)
  })
})
