import { expect, test } from 'vitest'
import { ewma } from '../../src/lib/ewma.ts'

// rules.md E10: 21 days of 5, then 7 days of 10: the ratio of the 7- and 28-day averages is 1.339.
test('the published vector', () => {
  const days = Float64Array.from({ length: 28 }, (_, day) => (day < 21 ? 5 : 10))
  expect((ewma(days, 7).at(-1) as number) / (ewma(days, 28).at(-1) as number)).toBeCloseTo(1.339, 3)
})

test('a steady series is its own average', () => {
  expect([...ewma(Float64Array.of(4, 4, 4, 4), 7)]).toEqual([4, 4, 4, 4])
  expect([...ewma(new Float64Array(0), 7)]).toEqual([])
})
