import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { ANSWERS } from '../../src/model/schemas/answers.ts'
import { call } from './in-process.ts'

const folder = mkdtempSync(join(tmpdir(), 'sorepoint-history-'))
const db = join(folder, 'log.db')
const at = (file: string, ...args: readonly string[]) => call(...args, '--db', file, '--today', '2026-11-15')
const answer = async (...args: readonly string[]) => JSON.parse((await at(db, ...args, '--json')).out)

beforeAll(async () => {
  expect((await at(db, 'demo')).code).toBe(0)
}, 60_000)
afterAll(() => rmSync(folder, { recursive: true, force: true }))

describe('history', () => {
  test('changes nothing of report, today, flags and plan, whatever it says and is told', async () => {
    const others = async () => {
      const answers: unknown[] = []
      for (const verb of [['report'], ['report'], ['today'], ['flags'], ['plan', '12 km'], ['note', 'list']]) {
        answers.push(await answer(...verb))
      }
      return answers
    }
    await others()
    const before = await others()
    await at(db, 'history')
    await at(db, 'history', '--noted-since', '2025-03-01', '--not-noted', '2026-03..2026-04')
    expect(await others()).toEqual(before)
    await at(db, 'history', '--noted-since', 'none', '--not-noted', 'none')
  })

  test('answers in the shape that is published, the same each time', async () => {
    const first = await answer('history')
    expect(ANSWERS.history.strict().safeParse(first).error).toBeUndefined()
    expect(await answer('history')).toEqual(first)
    expect(first).toMatchObject({ schema: 'sorepoint/history/1', windowDays: 7, shifts: 1999, state: 'too-few' })
    const schema = JSON.parse((await at(db, 'schema', 'history')).out)
    expect(Object.keys(schema.properties).toSorted()).toEqual(Object.keys(first).toSorted())
  })

  test('keeps since when every pain is noted, and which days were not; an export carries both', async () => {
    await at(db, 'history', '--noted-since', '2025-03-01', '--not-noted', '2026-03')
    const { coverage } = await answer('history', '--not-noted', '2026-04-01..2026-05-10')
    const kept = [
      { from: '2025-03-01', until: '2026-02-28', basis: 'said' },
      { from: '2026-05-11', until: '2026-11-15', basis: 'said' },
    ]
    expect(coverage).toEqual(kept)
    expect((await answer('history')).coverage).toEqual(kept)
    expect((await answer('settings')).settings).toMatchObject({
      'noted-since': '2025-03-01',
      'not-noted': '2026-03-01..2026-05-10',
    })
    const [out, other] = [join(folder, 'log.json'), join(folder, 'other.db')]
    expect((await at(db, 'export', '--out', out)).code).toBe(0)
    expect((await at(other, 'import', out)).code).toBe(0)
    expect(JSON.parse((await at(other, 'history', '--json')).out)).toEqual(await answer('history'))
    expect((await answer('history', '--noted-since', 'none', '--not-noted', 'none')).coverage).toEqual([
      { from: '2026-06-15', until: '2026-11-15', basis: 'first-note' },
    ])
  })

  test.each([
    ['--noted-since', 'spring'],
    ['--noted-since', '2027-01-01'],
    ['--noted-since', '2026-02-30'],
    ['--not-noted', '2026-05..2026-03'],
    ['--not-noted', 'summer'],
    ['--not-noted', '2026-03..2026-04..2026-05'],
  ])('%s %s is wrong use and changes nothing', async (option, value) => {
    const before = await answer('settings')
    expect((await at(db, 'history', option, value)).code).toBe(2)
    expect(await answer('settings')).toEqual(before)
  })

  test('explain has one line of it, and needs no log; nor does it make one', async () => {
    expect((await at(db, 'explain', 'session-distance-spike')).out.replace(/\s+/g, ' ')).toMatch(
      /In your log: (?:no pain to compare; )?before \d/,
    )
    expect((await answer('explain', 'session-distance-spike')).inYourLog).toMatchObject({ role: 'primary' })
    const nowhere = join(folder, 'nowhere.db')
    const { code, out } = await at(nowhere, 'explain', 'session-distance-spike')
    expect([code, out.includes('In your log')]).toEqual([0, false])
    expect(existsSync(nowhere)).toBe(false)
  })

  test('an empty log is told how to begin; in JSON it has nothing to compare', async () => {
    const empty = join(folder, 'empty.db')
    expect((await at(empty, 'history')).code).toBe(0)
    const { state, coverage, episodes } = JSON.parse((await at(empty, 'history', '--json')).out)
    expect({ state, coverage, episodes }).toEqual({ state: 'too-few', coverage: [], episodes: [] })
  })
})
