import { expect, test } from 'vitest'
import { found, levelOfLast, stateOf } from '../judge.ts'
import { runOn } from '../make-run.ts'

const ID = 'cadence-drift'
const steps = (day: number, cadenceSpm: number, pace = 360) =>
  runOn(day, 10, { cadenceSpm, movingS: 10 * pace, elapsedS: 10 * pace })
const usual = [0, 3, 6, 9, 12, 15].map((day) => steps(day, 180))

test.each([
  [171.1, null],
  [171, 'note'],
  [160, 'note'],
])('%s steps where 180 are usual: %s', (cadence, level) => {
  expect(levelOfLast(ID, [...usual, steps(18, cadence)])).toBe(level)
})

test('only runs of a like speed are compared, and six of them are needed', () => {
  expect(stateOf(ID, [...usual.slice(1), steps(18, 160)])).toBe('no-cadence')
  expect(stateOf(ID, [...usual, steps(18, 160, 390)])).toBe('no-cadence')
  expect(found(ID, [...usual, steps(18, 160, 375)])).toHaveLength(1)
})

test('an earlier run of the same day is no run to compare with', () => {
  const morning = { ...steps(18, 180), id: 'morning', startMs: steps(18, 180).startMs - 7_200_000 }
  expect(found(ID, [...usual.slice(1), morning, steps(18, 160)])).toEqual([])
  expect(found(ID, [...usual, morning, steps(18, 160)])).toHaveLength(1)
})

test('runs more than four weeks back do not count', () => {
  expect(levelOfLast(ID, [...usual, steps(28, 160)])).toBe('note')
  expect(stateOf(ID, [...usual, steps(29, 160)])).toBe('no-cadence')
})
