import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { asciiNumber } from '../../src/lib/ascii-number.ts'

const read = (text: string) => {
  const bytes = new TextEncoder().encode(`<${text}>`)
  return asciiNumber(bytes, 1, bytes.length - 1)
}

describe('numbers as files write them', () => {
  test.each([
    ['0', 0],
    ['-0.5', -0.5],
    ['+12', 12],
    [' 47.25\n', 47.25],
    ['47,25', 47.25],
    ['.5', 0.5],
    ['5.', 5],
    ['4.2e-05', 4.2e-5],
    ['1E3', 1000],
    ['000123', 123],
    ['100000000000000000', 1e17],
  ])('%j is %d', (text, value) => expect(read(text)).toBe(value))

  test.each([
    '',
    ' ',
    '-',
    '.',
    '1.234,5',
    '1.2.3',
    'undefined',
    'NaN',
    'Infinity',
    '0x10',
    '12 m',
    '1e999',
    '--1',
    '4e',
  ])('%j is none', (text) => expect(read(text)).toBeNaN())
})

test('the 28 decimals that Garmin Connect writes keep a nanometre', () => {
  expect(read('41.1513907276093959808349609375')).toBeCloseTo(41.151390727609396, 12)
  expect(read('-0.00000000000000000000000012345')).toBeCloseTo(0, 12)
})

test('up to fifteen digits it is what the language reads, to the last bit', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: -999_999_999, max: 999_999_999 }),
      fc.integer({ min: 0, max: 8 }),
      (whole, decimals) => {
        const text = (whole / 10 ** decimals).toFixed(decimals)
        expect(read(text)).toBe(Number(text))
      },
    ),
  )
})

test('any float comes back within a part in 1e14, and no text breaks it', () => {
  fc.assert(
    fc.property(fc.double({ noNaN: true, noDefaultInfinity: true, min: -1e12, max: 1e12 }), (value) => {
      expect(Math.abs(read(String(value)) - value)).toBeLessThanOrEqual(Math.abs(value) * 1e-14)
    }),
  )
  fc.assert(fc.property(fc.string(), (text) => typeof read(text) === 'number' && Math.abs(read(text)) !== Infinity))
})
