import { expect, test } from 'vitest'
import { found, levelOfLast, stateOf } from '../judge.ts'
import { NO_SETTINGS, runOn } from '../make-run.ts'

const ID = 'stacked-hard-days'
const at = (day: number, hour: number, rpe: number) =>
  runOn(day, 8, { rpe, startMs: runOn(day, 8).startMs + (hour - 7) * 3_600_000, id: `d${day}h${hour}` })

test.each([
  [2, 6, 'note'],
  [2, 7, null],
  [1, 20, 'note'],
])('hard on day 0 at 7, then on day %s at %s: %s', (day, hour, level) => {
  expect(levelOfLast(ID, [at(0, 7, 8), at(day, hour, 7)])).toBe(level)
})

test('the third hard session in seven days is a caution', () => {
  expect(levelOfLast(ID, [at(0, 7, 8), at(5, 7, 8), at(6, 7, 8)])).toBe('caution')
  expect(levelOfLast(ID, [at(0, 7, 8), at(6, 7, 8), at(7, 7, 8)])).toBe('note')
})

test('an easy day after a hard one says nothing', () => {
  expect(found(ID, [at(0, 7, 9), at(1, 7, 4)])).toEqual([])
})

test('twenty minutes at 90 % of the maximum are hard, nineteen are not', () => {
  const fast = (day: number, minutes: number) =>
    runOn(day, 8, { hrHistogram: { fromBpm: 180, seconds: [minutes * 60] } })
  const settings = { ...NO_SETTINGS, maxHrBpm: 200 }
  expect(levelOfLast(ID, [fast(0, 20), fast(1, 20)], { settings })).toBe('note')
  expect(levelOfLast(ID, [fast(0, 20), fast(1, 19)], { settings })).toBe(null)
})

test('a race is hard, and so is a run far longer than usual', () => {
  expect(levelOfLast(ID, [at(0, 7, 8), runOn(1, 8, { race: true })])).toBe('note')
  const usual = [0, 3, 6, 9, 12].map((day) => runOn(day, 10))
  expect(levelOfLast(ID, [...usual, runOn(15, 13), runOn(16, 8, { race: true })])).toBe('note')
})

test('a run that nobody rated is not easy', () => {
  expect(stateOf(ID, [at(0, 7, 8), runOn(1, 8)])).toBe('no-intensity')
  expect(stateOf(ID, [runOn(0, 8), at(1, 7, 8)])).toBe('no-intensity')
})
