import { expect, test } from 'vitest'
import { dayOfMax, maxOver, sumOver } from '../../src/lib/window.ts'

const values = Float64Array.of(1, 5, 2, 5, 3)

test('both ends belong to the window', () => {
  expect(sumOver(values, 1, 3)).toBe(12)
  expect(maxOver(values, 2, 2)).toBe(2)
})

test('a window that reaches beyond the log is cut, an empty one is 0', () => {
  expect(sumOver(values, -10, 100)).toBe(16)
  expect(maxOver(values, -3, -1)).toBe(0)
  expect(sumOver(values, 3, 2)).toBe(0)
})

test('of two equal days the later one is named, of none no day', () => {
  expect(dayOfMax(values, 0, 4)).toBe(3)
  expect(dayOfMax(Float64Array.of(0, 0), 0, 1)).toBe(null)
})
