import { expect, test } from 'vitest'
import { levelOfLast, stateOf } from '../judge.ts'
import { runOn } from '../make-run.ts'

const ID = 'session-time-spike'
const base = Array.from({ length: 10 }, (_, i) => i * 3)
const minutes = (day: number, min: number, km: number | null) =>
  runOn(day, km, { movingS: min * 60, elapsedS: min * 60 })

test.each([
  [66, null],
  [66.1, 'note'],
  [150, 'note'],
])('with a distance, %s minutes after 60 are at most a note: %s', (min, level) => {
  expect(levelOfLast(ID, [...base.map((day) => minutes(day, 60, 10)), minutes(30, min, 10)])).toBe(level)
})

test.each([
  [61.8, null],
  [61.9, 'note'],
  [66, 'note'],
  [66.1, 'caution'],
  [120, 'caution'],
  [120.1, 'high'],
])('without a distance the distance rule holds for the time: %s minutes after 60: %s', (min, level) => {
  expect(levelOfLast(ID, [...base.map((day) => minutes(day, 60, 10)), minutes(30, min, null)])).toBe(level)
})

test('less than five minutes more is a note, however large the share', () => {
  const short = (min: number) => [...base.map((day) => minutes(day, 20, 5)), minutes(30, min, null)]
  expect(levelOfLast(ID, short(24.9))).toBe('note')
  expect(levelOfLast(ID, short(25))).toBe('caution')
})

test('where no earlier run has a distance the time is all there is', () => {
  expect(levelOfLast(ID, [...base.map((day) => minutes(day, 60, null)), minutes(30, 80, 14)])).toBe('caution')
})

test('a distance that device and positions disagree about is none', () => {
  const doubtful = { ...minutes(30, 80, 10), quality: [{ code: 'distance-differs' }] as const }
  expect(levelOfLast(ID, [...base.map((day) => minutes(day, 60, 10)), doubtful])).toBe('caution')
})

test('a run without a time is "not enough"', () => {
  expect(
    stateOf(ID, [...base.map((day) => minutes(day, 60, 10)), runOn(30, 10, { movingS: null, elapsedS: null })]),
  ).toBe('no-time')
})
