import { expect, test } from 'vitest'
import { banisterImpulse } from '../../../src/load/series/banister-impulse.ts'

// rules.md E14: 60 minutes at half the heart-rate reserve.
test.each([
  ['male', 50.14],
  ['female', 59.46],
] as const)('%s: %s', (sex, expected) => {
  const session = { minutes: 60, avgHrBpm: 120, maxHrBpm: 190, restHrBpm: 50, sex }
  expect(banisterImpulse(session)).toBeCloseTo(expected, 2)
})

test('a pulse below rest or above the maximum is held at the ends', () => {
  const at = (avgHrBpm: number) => banisterImpulse({ minutes: 60, avgHrBpm, maxHrBpm: 190, restHrBpm: 50, sex: 'male' })
  expect(at(40)).toBe(0)
  expect(at(210)).toBe(at(190))
})
