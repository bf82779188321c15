import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { isAmbiguousNumber, numberOf, provenStyle, styleOf } from '../../../src/importers/csv/number.ts'

describe('a number in a table', () => {
  test.each([
    ['12.23', 'point', 12.23],
    ['9,894', 'point', 9894],
    ['1,234.56', 'point', 1234.56],
    ['3,40', 'comma', 3.4],
    ['2.285', 'comma', 2285],
    ['2.285', 'point', 2.285],
    ['1.234.567,5', 'comma', 1234567.5],
    ["'-12", 'point', -12],
    ['−12', 'point', -12],
    ["1'195", 'point', 1195],
    ['1\u202f195,5', 'comma', 1195.5],
    ['13609.2001953125', 'point', 13609.2001953125],
    ['1.740849662E12', 'point', 1.740849662e12],
    ['0', 'point', 0],
  ] as const)('%s with a decimal %s is %d', (cell, style, value) => {
    expect(numberOf(cell, style)).toBe(value)
  })

  test.each(['', '--', '-', '.', 'No', '5:00', '12 km', '1,23', '1,2,3', undefined])('%s is none', (cell) => {
    expect(numberOf(cell, 'point')).toBeNull()
  })

  test('a separator proves a style only if it cannot be the other one', () => {
    expect(provenStyle('3,40')).toBe('comma')
    expect(provenStyle('3.4')).toBe('point')
    expect(provenStyle('1.234.567')).toBe('comma')
    expect(provenStyle('0,285')).toBe('comma')
    expect(provenStyle('2.285')).toBeNull()
    expect(provenStyle('12')).toBeNull()
    expect(provenStyle('5:00')).toBeNull()
    expect(isAmbiguousNumber('2.285')).toBe(true)
    expect(isAmbiguousNumber('22.85')).toBe(false)
    expect(isAmbiguousNumber('2285')).toBe(false)
  })

  test('one odd cell does not turn a file round, an even vote decides nothing', () => {
    expect(styleOf(['3,40', '5,10', '6.20', '2.285'])).toBe('comma')
    expect(styleOf(['3,40', '6.20'])).toBeNull()
    expect(styleOf(['2.285', '12', '--'])).toBeNull()
  })

  test('whatever a locale writes is read back', () => {
    const locales = [
      ['en-US', 'point'],
      ['de-DE', 'comma'],
      ['fr-FR', 'comma'],
      ['de-CH', 'point'],
    ] as const
    fc.assert(
      fc.property(
        fc.integer({ min: -99_999_999, max: 99_999_999 }),
        fc.constantFrom(...locales),
        (cents, [locale, style]) => {
          const written = (cents / 100).toLocaleString(locale, { minimumFractionDigits: 2 })
          expect(numberOf(written, style)).toBeCloseTo(cents / 100, 6)
          expect(provenStyle(written)).toBe(style)
        },
      ),
    )
  })
})
