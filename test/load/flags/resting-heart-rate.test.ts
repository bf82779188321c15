import { expect, test } from 'vitest'
import { found, levelOfLast, stateOf } from '../judge.ts'
import { checkOn } from '../make-run.ts'

const ID = 'resting-heart-rate'
const usual = (count: number) => Array.from({ length: count }, (_, day) => checkOn(day, { restingHrBpm: 50 }))
const mornings = (first: number, second: number, more = {}) => ({
  dayChecks: [...usual(16), checkOn(16, { restingHrBpm: first }), checkOn(17, { restingHrBpm: second, ...more })],
})

// The first high morning is part of the second one's range: 17 values, spread 1.41 for 56 → limit 55.
test.each([
  [56, 55, null],
  [56, 56, 'note'],
  [55, 56, null],
])('%s and %s beats where 50 are usual: %s', (first, second, level) => {
  expect(levelOfLast(ID, [], mornings(first, second))).toBe(level)
})

test('with tiredness or poor sleep it is a caution', () => {
  expect(levelOfLast(ID, [], mornings(56, 56, { tired: 'yes' }))).toBe('caution')
  expect(levelOfLast(ID, [], mornings(56, 56, { sleptBadly: 'yes' }))).toBe('caution')
  expect(levelOfLast(ID, [], mornings(56, 56, { tired: 'no', sleepHours: 8 }))).toBe('note')
})

test('a runner whose mornings vary has a wider range', () => {
  const wide = Array.from({ length: 16 }, (_, day) => checkOn(day, { restingHrBpm: day % 2 === 0 ? 45 : 55 }))
  const dayChecks = [...wide, checkOn(16, { restingHrBpm: 58 }), checkOn(17, { restingHrBpm: 58 })]
  expect(found(ID, [], { dayChecks })).toEqual([])
})

test('fourteen mornings are needed, and a value for both', () => {
  const few = (count: number) => ({
    dayChecks: [...usual(count), checkOn(count, { restingHrBpm: 60 }), checkOn(count + 1, { restingHrBpm: 60 })],
  })
  expect(stateOf(ID, [], few(12))).toBe('no-resting-heart-rate')
  expect(found(ID, [], few(14))).toHaveLength(1)
  expect(stateOf(ID, [], { dayChecks: [...usual(16), checkOn(17, { restingHrBpm: 60 })] })).toBe(
    'no-resting-heart-rate',
  )
  expect(stateOf(ID, [])).toBe('no-resting-heart-rate')
})
