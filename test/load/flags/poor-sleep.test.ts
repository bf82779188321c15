import { expect, test } from 'vitest'
import { found, levelOfLast, stateOf } from '../judge.ts'
import { checkOn } from '../make-run.ts'

const ID = 'poor-sleep'
const nights = (...hours: readonly (number | null)[]) => ({
  dayChecks: hours.map((each, day) => checkOn(day, { sleepHours: each })),
})

test.each([
  [[5, 8, 5.9], 'note'],
  [[5, 8, 6], null],
  [[8, 8, 8], null],
] as const)('nights of %s hours: %s', (hours, level) => {
  expect(levelOfLast(ID, [], nights(...hours))).toBe(level)
})

test('two poor nights are enough, whatever the third will be; it is said once', () => {
  expect(found(ID, [], nights(5, 5, 8)).map(({ date }) => date)).toEqual(['2026-01-06'])
})

test('a night called bad counts whatever its hours', () => {
  const dayChecks = [0, 1, 2].map((day) => checkOn(day, { sleepHours: 9, sleptBadly: 'yes' }))
  expect(found(ID, [], { dayChecks }).map(({ date }) => date)).toEqual(['2026-01-06'])
})

test('unknown nights are neither good nor bad', () => {
  expect(stateOf(ID, [], nights(5, null, 8))).toBe('no-sleep')
  expect(stateOf(ID, [], nights(8, null, 8))).toBe('clear')
})

test('with a raised resting heart rate it is a caution', () => {
  const usual = Array.from({ length: 16 }, (_, day) => checkOn(day, { restingHrBpm: 50, sleepHours: 8 }))
  const bad = [16, 17].map((day) => checkOn(day, { restingHrBpm: 60, sleepHours: 5 }))
  expect(levelOfLast(ID, [], { dayChecks: [...usual, ...bad] })).toBe('caution')
})
