import fc from 'fast-check'
import { expect, test } from 'vitest'
import { englishNumber } from '../../src/lib/english-number.ts'

const COUNTRIES = ['en-GB', 'en-US', 'en-IE', 'en-CA', 'en-AU', 'en-NZ']

test('says what Intl says, to the last digit', () => {
  const value = fc.oneof(
    fc.double({ noNaN: true, min: -9.9e8, max: 9.9e8 }),
    fc.double({ noNaN: true, min: -5000, max: 5000 }),
    // Halves, which rounding may take either way.
    fc.integer({ min: -200_000, max: 200_000 }).map((steps) => steps / 200),
  )
  fc.assert(
    fc.property(fc.constantFrom(...COUNTRIES), value, fc.integer({ min: 0, max: 3 }), (locale, number, decimals) => {
      const intl = new Intl.NumberFormat(locale, { minimumFractionDigits: decimals, maximumFractionDigits: decimals })
      expect(englishNumber(locale, number, decimals)).toBe(intl.format(number === 0 ? 0 : number))
    }),
  )
})

test('leaves countries that write otherwise, and what is no plain number, to Intl', () => {
  expect(englishNumber('en-IN', 1_234_567, 0)).toBeNull()
  expect(englishNumber('en-ZA', 1234.5, 1)).toBeNull()
  expect(englishNumber('en-GB', 1e9, 0)).toBeNull()
  expect(englishNumber('en-GB', Number.POSITIVE_INFINITY, 0)).toBeNull()
  expect(englishNumber('en-GB', Number.NaN, 0)).toBeNull()
})
