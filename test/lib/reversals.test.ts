import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { riseAndFall } from '../../src/lib/reversals.ts'

const series = (...values: number[]) => Float64Array.from(values)

describe('rise and fall', () => {
  test('a hill up and down', () => {
    expect(riseAndFall(series(0, 5, 10, 6, 2), 2)).toEqual({ rise: 10, fall: 8, longestRise: 10, longestFall: 8 })
  })

  test('wiggles below the threshold are no climb, however many', () => {
    const wiggle = Float64Array.from({ length: 1000 }, (_, i) => (i % 2 === 0 ? 0 : 1.9))
    expect(riseAndFall(wiggle, 2)).toEqual({ rise: 0, fall: 0, longestRise: 0, longestFall: 0 })
  })

  test('a dip below the threshold does not cut a climb in two', () => {
    expect(riseAndFall(series(0, 50, 49, 100), 2)).toEqual({ rise: 100, fall: 0, longestRise: 100, longestFall: 0 })
  })

  test('a slow creep counts in full once it is past the threshold', () => {
    const creep = Float64Array.from({ length: 301 }, (_, i) => i / 10)
    expect(riseAndFall(creep, 2).rise).toBeCloseTo(30, 9)
  })

  test('what goes up and down is what lies between the extremes: rise − fall never strays from the ends by more than the threshold', () => {
    const heights = fc.array(fc.double({ min: -400, max: 4000, noNaN: true }), { minLength: 1, maxLength: 200 })
    fc.assert(
      fc.property(heights, fc.double({ min: 0.5, max: 20, noNaN: true }), (values, threshold) => {
        const { rise, fall, longestRise, longestFall } = riseAndFall(Float64Array.from(values), threshold)
        const net = values.at(-1)! - values[0]!
        expect(Math.abs(rise - fall - net)).toBeLessThan(2 * threshold + 1e-6)
        expect(longestRise).toBeLessThanOrEqual(rise + 1e-9)
        expect(longestFall).toBeLessThanOrEqual(fall + 1e-9)
      }),
    )
  })

  test('the same way backwards swaps rise and fall', () => {
    const heights = fc.array(fc.integer({ min: 0, max: 300 }), { minLength: 2, maxLength: 100 })
    fc.assert(
      fc.property(heights, (values) => {
        const there = riseAndFall(Float64Array.from(values), 10)
        const back = riseAndFall(Float64Array.from(values.toReversed()), 10)
        expect([back.rise, back.fall]).toEqual([there.fall, there.rise])
      }),
    )
  })

  test('nothing gives nothing', () => {
    expect(riseAndFall(series(), 2).rise).toBe(0)
  })
})
