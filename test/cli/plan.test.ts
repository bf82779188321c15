import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { ANSWERS } from '../../src/model/schemas/answers.ts'
import { gpxRun } from './gpx.ts'
import { call } from './in-process.ts'
import { startCli } from './run-cli.ts'

const cli = startCli()
const db = ['--db', join(cli.folder, 'log.db'), '--today', '2026-11-15']
const plan = async (...args: readonly string[]) => {
  const { out, code, err } = await call(...db, '--json', 'plan', ...args)
  expect([code, err]).toEqual([0, ''])
  return ANSWERS.plan.parse(JSON.parse(out))
}
const file = (name: string, text: string): string => {
  writeFileSync(join(cli.folder, name), text)
  return join(cli.folder, name)
}

beforeAll(async () => {
  for (let back = 1; back <= 18; back++) {
    const day = new Date(Date.UTC(2026, 10, 15 - 3 * back)).toISOString().slice(0, 10)
    file(`${day}.gpx`, gpxRun(`${day}T07:00:00Z`, 50, 2.8, `Run ${day}`))
  }
  expect((await call(...db, 'import', cli.folder)).code).toBe(0)
})
afterAll(() => cli.end())

test('the answer begins with no, yes, or yes under conditions, and the flags come after', async () => {
  expect(await plan('8 km')).toMatchObject({ verdict: 'yes', date: '2026-11-15' })
  const far = await plan('20 km')
  expect(far.verdict).toBe('no')
  expect(far.answer).toMatch(/^No: /)
  expect(far.limits!.longestRunM).toBeLessThan(10_000)
  expect(far.flags.map(({ id }) => id)).toContain('session-distance-spike')
  const text = (await call(...db, 'plan', '20 km')).out
  expect(text.startsWith('No: ')).toBe(true)
})

test('on a leg that may not be run on nothing is a yes', async () => {
  const words = 'left shin 6/10 sharp, one spot on the bone, limped home, hurts at night'
  expect((await call(...db, 'note', 'last', words)).code).toBe(0)
  const answer = await plan('3 km')
  expect(answer).toMatchObject({ verdict: 'no', limits: null })
  expect(answer.answer).toContain('shin')
  const [note] = ANSWERS.notes.parse(JSON.parse((await call(...db, '--json', 'note', 'list')).out)).notes
  expect((await call(...db, 'note', 'remove', note!.id)).code).toBe(0)
})

describe('what is not understood is wrong use', () => {
  test.each([
    ['banana'],
    ['10 constructor'],
    ['8 km 400'],
    ['8 km hilly'],
    ['nowhere.gpx'],
    [''],
  ])('%s', async (words) => {
    expect((await call(...db, 'plan', words)).code).toBe(2)
  })
  test('a day that is over, and words beside a file', async () => {
    expect((await call(...db, 'plan', '8 km', '--on', '2026-11-14')).code).toBe(2)
    expect((await call(...db, 'plan', '8 km', '--file', 'x.csv')).code).toBe(2)
  })
})

test('a route is judged by its own length, climb and slopes', async () => {
  const points = Array.from(
    { length: 101 },
    (_, i) => `<rtept lat="${52 - i / 2000}" lon="13"><ele>${900 - 7 * i}</ele></rtept>`,
  )
  const route = file('route.gpx', `<gpx version="1.1"><rte><name>Down</name>${points.join('')}</rte></gpx>`)
  const answer = await plan(route)
  expect(answer.route).toEqual({ name: 'Down', points: 101 })
  expect(answer.understood.descentM).toBeGreaterThan(690)
  // These recordings hold no heights, so nothing is known of what the legs have met.
  expect(answer.notEnough.map(({ id }) => id)).toEqual(expect.arrayContaining(['descent-spike', 'new-slope']))
})

test('a block of weeks: a verdict a run, the largest step a week, and every line accounted for', async () => {
  const path = file(
    'plan.csv',
    [
      'date,run',
      '2026-11-17,8 km easy',
      '2026-11-19,Rest',
      '2026-11-22,9 km',
      '2026-11-25,8 km',
      '2026-11-29,25 km long',
      '2026-12-01,something else',
      '2026-11-01,8 km',
      'soon,8 km',
    ].join('\n'),
  )
  const { code, out } = await call(...db, '--json', 'plan', '--file', path)
  expect(code).toBe(1)
  const { weeks, notUnderstood } = ANSWERS['plan-block'].parse(JSON.parse(out))
  expect(weeks.map(({ id }) => id)).toEqual(['2026-W47', '2026-W48'])
  expect(weeks.flatMap(({ runs }) => runs.map(({ line, verdict }) => [line, verdict]))).toEqual([
    [2, 'yes'],
    [4, 'yes'],
    [5, 'yes'],
    [6, 'no'],
  ])
  expect(weeks[1]!.largest!.longestRunM).toBeLessThan(12_000)
  expect(notUnderstood.map(({ line }) => line)).toEqual([7, 8, 9])
  const text = (await call(...db, 'plan', '--file', path)).out
  expect(text).toContain('Largest step')
})

test('a plan of far more lines than any plan has is refused at once', async () => {
  const path = file('endless.csv', `date,run\n${'2026-11-17,8 km easy\n'.repeat(30_000)}`)
  expect(await call(...db, 'plan', '--file', path)).toMatchObject({ code: 2, out: '' })
})
