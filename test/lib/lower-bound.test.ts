import fc from 'fast-check'
import { expect, test } from 'vitest'
import { lowerBound } from '../../src/lib/lower-bound.ts'

test('is where a linear search would stop', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: -9, max: 9 })), fc.integer({ min: -10, max: 10 }), (values, value) => {
      const rising = values.toSorted((a, b) => a - b)
      const found = rising.findIndex((each) => each >= value)
      expect(lowerBound(rising, value)).toBe(found < 0 ? rising.length : found)
    }),
  )
})

test('looks at the first count values alone', () => {
  expect(lowerBound(Float64Array.of(1, 2, 0, 0), 2, 2)).toBe(1)
  expect(lowerBound(Float64Array.of(1, 2, 0, 0), 3, 2)).toBe(2)
})
