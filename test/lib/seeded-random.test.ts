import { expect, test } from 'vitest'
import { seededRandom } from '../../src/lib/seeded-random.ts'

const drawn = (seed: number, count: number) => {
  const random = seededRandom(seed)
  return Array.from({ length: count }, random)
}

test('the same seed gives the same numbers, another seed others', () => {
  expect(drawn(7, 5)).toEqual(drawn(7, 5))
  expect(drawn(7, 5)).not.toEqual(drawn(8, 5))
})

test('every tenth of [0, 1) is met as often as the others', () => {
  const counts = new Array(10).fill(0)
  for (const value of drawn(1, 10_000)) counts[Math.floor(value * 10)] += 1
  // Of a thousand expected, three standard deviations are ninety.
  for (const count of counts) expect(Math.abs(count - 1000)).toBeLessThan(90)
})
