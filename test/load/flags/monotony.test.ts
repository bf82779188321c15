import { expect, test } from 'vitest'
import { found, stateOf } from '../judge.ts'
import { checkOn, runOn } from '../make-run.ts'

const ID = 'monotony'
/** Five weeks of four 20 km runs, every other day said to be rest. */
const WEEKDAYS = [0, 2, 4, 6]
const usual = Array.from({ length: 20 }, (_, i) => runOn(Math.floor(i / 4) * 7 + (WEEKDAYS[i % 4] as number), 20))
const week = (km: number, ...weekdays: readonly number[]) => weekdays.map((weekday) => runOn(35 + weekday, km))
const rest = { dayChecks: Array.from({ length: 42 }, (_, day) => checkOn(day, { restDay: 'yes' })) }

// n like runs in seven days: mean over spread is √(n / (7 − n)), 1.58 for five, 2.45 for six.
test('six like days of seven in a bigger week are noted, five are not', () => {
  expect(found(ID, [...usual, ...week(20, 0, 1, 3, 4, 6)], rest)).toEqual([])
  const [finding] = found(ID, [...usual, ...week(20, 0, 1, 3, 4, 5, 6)], rest)
  expect(finding).toMatchObject({ level: 'note', value: expect.closeTo(Math.sqrt(6), 9) })
})

test('like days in a week no bigger than usual are not', () => {
  expect(found(ID, [...usual, ...week(12, 0, 1, 3, 4, 5, 6)], rest)).toEqual([])
})

test('seven days all the same count as ten', () => {
  const everyDay = Array.from({ length: 35 }, (_, day) => runOn(day, day % 2 === 0 ? 14 : 1))
  const even = Array.from({ length: 7 }, (_, i) => runOn(35 + i, 9))
  expect(Math.max(...found(ID, [...everyDay, ...even]).map(({ value }) => value))).toBeLessThanOrEqual(10)
  expect(stateOf(ID, [...everyDay, ...even])).toBe('raised')
})

test('a day without an entry is no rest day until the runner says so', () => {
  const season = [...usual, ...week(20, 0, 1, 3, 4, 5, 6)]
  expect(stateOf(ID, season)).toBe('rest-days-unconfirmed')
  expect(found(ID, season)).toEqual([])
  // A night's sleep told of such a day says nothing about running.
  const slept = rest.dayChecks.map((check) => ({ ...check, restDay: 'unknown' as const, sleepHours: 8 }))
  expect(stateOf(ID, season, { dayChecks: slept })).toBe('rest-days-unconfirmed')
})
