import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { inventedCohort } from '../../scripts/cohort/invented-cohort.ts'
import { fillWithInvented } from '../../scripts/cohort/invented-logs.ts'
import { openLog } from '../../src/app/log/open-log.ts'
import { ANSWERS } from '../../src/model/schemas/answers.ts'
import { call } from '../cli/in-process.ts'

const folder = mkdtempSync(join(tmpdir(), 'sorepoint-cohort-'))
const file = (name: string): string => join(folder, name)
afterAll(() => rmSync(folder, { recursive: true, force: true }))
const PLAN = { seed: 11, runners: 24, days: 400, ratios: [1, 1.64, 1.52, 2.28] } as const
const TODAY = '2026-02-10'
const NAMES = Array.from({ length: PLAN.runners }, (_, index) => `runner ${index}`)

/** A folder of logs: two runners a file with their own name, and one file of a runner who is `me`. */
async function studyIn(folder: string): Promise<void> {
  mkdirSync(folder)
  const runners = [...inventedCohort(PLAN)]
  for (const [index, runner] of runners.entries()) {
    const own = index === 0
    const log = await openLog({
      path: join(folder, own ? 'anna.db' : `group-${Math.floor(index / 8)}.db`),
      athlete: own ? null : (NAMES[index] as string),
    })
    await fillWithInvented(log.store, runner)
    await log.close()
  }
}

const at = (...args: readonly string[]) => call('cohort', ...args, '--today', TODAY)
const table = (folder: string, name: string): readonly (readonly string[])[] =>
  readFileSync(join(folder, name), 'utf8')
    .trimEnd()
    .split('\n')
    .map((line) => line.split(','))
const bytesOf = (folder: string): Readonly<Record<string, string>> =>
  Object.fromEntries(readdirSync(folder).map((name) => [name, readFileSync(join(folder, name), 'utf8')]))

describe('a cohort of logs', () => {
  let study: string
  let key: string
  const exported = async (name: string, ...more: readonly string[]): Promise<string> => {
    const out = join(study, '..', name)
    const said = await at('export', out, '--logs', study, '--key', key, '--noted-since', '2025-01-06', ...more)
    expect([said.code, said.err.replace(/^.*fewer than 5 runners.*\n/, '')]).toEqual([0, ''])
    return out
  }
  let one: string

  beforeAll(async () => {
    study = file('study')
    key = file('study.key')
    writeFileSync(key, 'a key of sixteen bytes or more')
    await studyIn(study)
    one = await exported('one', '--workers', '1')
  }, 120_000)

  test('is the same, byte for byte, with any number of threads', async () => {
    expect(bytesOf(await exported('three', '--workers', '3'))).toEqual(bytesOf(one))
  })

  test('names nobody: no name, no word, no position; days are moved by whole weeks, a runner’s all alike', () => {
    const all = Object.values(bytesOf(one)).join('\n')
    for (const name of [...NAMES, 'anna', 'group-', 'my own words']) expect(all).not.toContain(name)
    const [head, ...rows] = table(one, 'sessions.csv')
    const [id, date] = [head!.indexOf('id'), head!.indexOf('date')]
    expect(new Set(rows.map((row) => row[id]))).toHaveProperty('size', PLAN.runners)
    const firsts = [...Map.groupBy(rows, (row) => row[id])].map(([, those]) => those[0]![date]!)
    expect(new Set(firsts.map((each) => each.slice(0, 7))).size).toBeGreaterThan(6)
  })

  test('has tables that survival and injurytools read, and that agree with each other', () => {
    const [head, ...sessions] = table(one, 'sessions.csv')
    expect(head).toEqual(expect.arrayContaining(['id', 'date', 'time_expo']))
    expect(table(one, 'injuries.csv')[0]).toEqual(expect.arrayContaining(['id', 'date_injured', 'date_recovered']))
    const [columns, ...exposures] = table(one, 'exposures.csv')
    expect(columns?.slice(0, 5)).toEqual(['id', 'start', 'stop', 'event', 'band'])
    const at = (row: readonly string[], name: string) => row[head!.indexOf(name)]
    const inSets = sessions.filter((row) => at(row, 'at_risk') === '1' && at(row, 'band') !== '')
    expect(exposures).toHaveLength(inSets.length)
    expect(exposures.filter((row) => row[3] === '1')).toHaveLength(
      inSets.filter((row) => at(row, 'injury') === '1').length,
    )
  })

  test('says in its manifest what it is: versions, filters, hashes, and cells too small to pass on', () => {
    const manifest = JSON.parse(readFileSync(join(one, 'manifest.json'), 'utf8'))
    expect(manifest).toMatchObject({
      schema: 'sorepoint/cohort-export/1',
      filters: { asOf: TODAY, notedSince: '2025-01-06', cutDays: 52, withdrawn: 0 },
      runners: PLAN.runners,
    })
    for (const { file: name, rows, bytes } of manifest.tables) {
      expect(table(one, name)).toHaveLength(rows + 1)
      expect(readFileSync(join(one, name))).toHaveLength(bytes)
    }
    expect(manifest.tables.every(({ sha256 }: { sha256: string }) => /^[\da-f]{64}$/.test(sha256))).toBe(true)
    for (const { runners } of manifest.smallCells) expect(runners).toBeLessThan(5)
  })

  test('who withdraws, or whose log is gone, is gone at the next run; another key makes other runners', async () => {
    const ids = (folder: string) =>
      new Set(
        table(folder, 'sessions.csv')
          .slice(1)
          .map(([id]) => id),
      )
    const before = ids(one)
    writeFileSync(file('gone'), 'anna\nrunner 5\n')
    const after = ids(await exported('one', '--without', file('gone')))
    expect(after.size).toBe(PLAN.runners - 2)
    expect([...after].every((id) => before.has(id))).toBe(true)
    writeFileSync(key, 'another key, as long as the first')
    expect([...ids(await exported('other'))].some((id) => before.has(id))).toBe(false)
  })

  test('answers in published shapes; a file that is no log is named, and the others are read', async () => {
    const estimate = JSON.parse((await at('estimate', '--logs', study, '--noted-since', '2025-01-06', '--json')).out)
    expect(ANSWERS['cohort-estimate'].strict().safeParse(estimate).error).toBeUndefined()
    expect(estimate.runners).toBe(PLAN.runners)
    writeFileSync(join(study, 'broken.db'), 'no log at all')
    const said = await at('flags', '--logs', study, '--key', key, '--out', file('flags'), '--json')
    expect(said.code).toBe(1)
    const answer = JSON.parse(said.out)
    expect(ANSWERS['cohort-export'].strict().safeParse(answer).error).toBeUndefined()
    expect(answer.problems.map(({ name }: { name: string }) => name)).toEqual(['broken.db'])
    expect(answer.tables.map(({ name }: { name: string }) => name)).toEqual(['flags'])
  })

  test.each([
    [['export', 'tables'], '--key'],
    [['flags', '--key', 'nowhere.key'], '--out'],
    [['export', 'tables', '--key', 'nowhere.key'], 'could not be read'],
    [['estimate', '--logs', 'nowhere'], 'is none'],
    [['estimate', '--workers', '0'], '--workers'],
  ])('%s is wrong use', async (args, says) => {
    const said = await at(...args, '--db', file('none.db'))
    expect([said.code, said.err.includes(says)]).toEqual([2, true])
  })
})
