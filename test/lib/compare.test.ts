import { expect, test } from 'vitest'
import { exceeds, reaches } from '../../src/lib/compare.ts'

test('a tie does not exceed, whatever rounding made of it', () => {
  expect(exceeds(0.1 + 0.2, 0.3)).toBe(false)
  expect(exceeds(1.1 * 30_000, 33_000)).toBe(false)
  expect(exceeds(1.1001, 1.1)).toBe(true)
})

test('a tie reaches, even a hair below', () => {
  expect(reaches(0.3, 0.1 + 0.2)).toBe(true)
  expect(reaches(999.999, 1000)).toBe(false)
})
