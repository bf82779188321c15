import { expect, test } from 'vitest'
import { roundDown } from '../../src/lib/round-down.ts'

test.each([
  [17_299, 100, 17_200],
  [17_300, 100, 17_300],
  [0.1 + 0.2, 0.1, 0.3],
  [1.1 * 12_000, 100, 13_200],
  [99, 100, 0],
])('%d in steps of %d is %d', (value, step, expected) => {
  expect(roundDown(value, step)).toBeCloseTo(expected, 9)
})
