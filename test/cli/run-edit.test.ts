import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { CORRECTIONS } from '../../src/app/runs/run-corrections.ts'
import { ANSWERS } from '../../src/model/schemas/answers.ts'
import { gpxRun } from './gpx.ts'
import { call } from './in-process.ts'
import { startCli } from './run-cli.ts'

const cli = startCli()
const db = ['--db', join(cli.folder, 'log.db'), '--today', '2026-11-15']
const file = join(cli.folder, 'last.gpx')

async function json(...args: readonly string[]) {
  const { out, code, err } = await call(...db, '--json', ...args)
  expect([code, err]).toEqual([0, ''])
  return JSON.parse(out) as Record<string, unknown>
}
const run = async (...args: readonly string[]) => ANSWERS.run.parse(await json('run', ...args)).run

beforeAll(async () => {
  for (const day of ['11-03', '11-06', '11-10']) {
    writeFileSync(join(cli.folder, `${day}.gpx`), gpxRun(`2026-${day}T07:00:00Z`, 30, 2.8, `Run ${day}`))
  }
  writeFileSync(file, gpxRun('2026-11-14T07:00:00Z', 90, 2.8, 'Long run'))
  await json('import', cli.folder)
})
afterAll(() => cli.end())

describe('run edit', () => {
  // One line an option: what it is given, and what the run then is.
  const tried: Readonly<Record<keyof typeof CORRECTIONS, readonly [given: string, then: object]>> = {
    title: ['Sunday loop', { title: 'Sunday loop' }],
    sport: ['hike', { sport: 'hike' }],
    surface: ['trail', { surface: { road: 0, trail: 1, track: 0, treadmill: 0, unknown: 0 } }],
    distance: ['5 mi', { distanceM: 8046.72 }],
    time: ['1:20:00', { movingS: 4800 }],
    ascent: ['120', { ascentM: 120 }],
    descent: ['400 ft', { descentM: 121.92 }],
    start: ['2026-11-13 18:30', { date: '2026-11-13' }],
    race: ['yes', { race: true }],
    effort: ['8', { rpe: 8 }],
    shoe: ['Red ones', { shoe: 'Red ones' }],
  }

  test.each(Object.entries(tried))('--%s changes that field alone, and --as-recorded takes it back', async (option, [
    given,
    then,
  ]) => {
    const { id } = await run('last')
    const before = await run(id)
    const after = await run('edit', id, `--${option}`, given)
    expect(after).toMatchObject(then)
    expect(Object.keys(after.edited)).toEqual([CORRECTIONS[option as keyof typeof CORRECTIONS].field])
    expect(await run('edit', id, '--as-recorded', option)).toEqual(before)
  })

  test.each([
    ['--distance', 'banana'],
    ['--distance', '0'],
    ['--distance', '2000 km'],
    ['--time', '45'],
    ['--effort', '11'],
    ['--sport', 'toString'],
    ['--surface', 'unknown'],
    ['--start', '2027-01-01 08:00'],
    ['--start', '2026-02-30 08:00'],
    ['--race', 'perhaps'],
    ['--ascent', '-5'],
    ['--as-recorded', 'constructor'],
  ])('%s %s is wrong use, and nothing is changed, not even what stood beside it', async (option, given) => {
    const before = await run('last')
    const { code, err } = await call(...db, 'run', 'edit', 'last', '--title', 'other', option, given)
    expect([code, err.includes(option)]).toEqual([2, true])
    expect(await run('last')).toEqual(before)
  })

  test('without anything to correct it says how', async () => {
    expect(await call(...db, 'run', 'edit', 'last')).toMatchObject({ code: 2 })
  })

  test('a run that there is not is named', async () => {
    expect((await call(...db, 'run', 'edit', 'r404', '--title', 'x')).code).toBe(1)
  })
})

test('a run left out is in no total and raises no flag; counted again it does', async () => {
  const { id, counted } = await run('last')
  const week = async () => ANSWERS.report.parse(await json('report')).totals
  const flagsOf = async () => ANSWERS.flags.parse(await json('flags')).flags.filter(({ runId }) => runId === id)
  const before = await week()
  expect([counted, before.runs, (await flagsOf()).length > 0]).toEqual([true, 2, true])
  expect(await run('edit', id, '--leave-out')).toMatchObject({ counted: false, edited: { counted: { is: false } } })
  expect((await week()).runs).toBe(1)
  expect(await flagsOf()).toEqual([])
  expect(ANSWERS.runs.parse(await json('runs')).runs).toHaveLength(4)
  expect(await run('edit', id, '--count')).toMatchObject({ counted: true, edited: {} })
  expect(await week()).toEqual(before)
})

test('what was corrected survives export into an empty log, and forgetting and importing again', async () => {
  const { id } = await run('last')
  await run('edit', id, '--distance', '9 km', '--title', 'Nine')
  const exported = join(cli.folder, 'log.json')
  expect((await call(...db, 'export', '--out', exported)).code).toBe(0)
  const other = ['--db', join(cli.folder, 'other.db'), '--today', '2026-11-15', '--json']
  expect((await call(...other, 'import', exported)).code).toBe(0)
  const copied = ANSWERS.run.parse(JSON.parse((await call(...other, 'run', 'last')).out)).run
  expect(copied).toMatchObject({ distanceM: 9000, title: 'Nine' })
  expect((await call(...db, 'forget', id)).code).toBe(0)
  await json('import', file)
  expect(await run('last')).toMatchObject({ id, distanceM: 9000, title: 'Nine' })
})

describe('run add', () => {
  test('a run nobody recorded has the figures it was given, and nothing that was not', async () => {
    const added = await run('add', '8 km 45:10 easy', '--on', '2026-11-08')
    expect(added).toMatchObject({
      date: '2026-11-08',
      sport: 'run',
      distanceM: 8000,
      movingS: 2710,
      ascentM: null,
      descentM: null,
      title: 'easy',
      quality: ['manual'],
      surface: { unknown: 1 },
    })
    expect(await run('add', '90 min trail 300 m up', '--on', '2026-11-09')).toMatchObject({
      distanceM: null,
      movingS: 5400,
      ascentM: 300,
      surface: { trail: 1 },
    })
    expect(ANSWERS.runs.parse(await json('runs')).runs.map(({ date }) => date)).toContain('2026-11-08')
  })

  test.each(['easy', '8 parsecs', ''])('"%s" says neither how far nor how long', async (words) => {
    expect((await call(...db, 'run', 'add', words)).code).toBe(2)
  })

  test('no run is added to a day to come', async () => {
    expect((await call(...db, 'run', 'add', '8 km', '--on', '2026-11-16')).code).toBe(2)
  })
})
