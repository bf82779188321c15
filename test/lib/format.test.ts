import { describe, expect, test } from 'vitest'
import { makeFormat } from '../../src/lib/format.ts'

const km = makeFormat({ units: 'km' })
const mi = makeFormat({ units: 'mi' })

describe('format', () => {
  test('lengths follow the runner’s units', () => {
    expect(km.distance(16_094)).toBe('16.1 km')
    expect(mi.distance(16_093.44)).toBe('10.0 mi')
    expect(km.climb(1204)).toBe('1,204 m')
    expect(mi.climb(304.8)).toBe('1,000 ft')
    expect(km.roundDistance(12_000)).toBe('12 km')
  })

  test('59.6 minutes are an hour, not "60 min"', () => {
    expect(km.duration(59.6 * 60)).toBe('1 h')
    expect(km.duration(92 * 60)).toBe('1 h 32 min')
  })

  test('a pace never shows sixty seconds', () => {
    expect(km.pace(1000 / 359.7)).toBe('6:00 /km')
  })

  test('a change says its sign, and no change says so', () => {
    expect([km.change(1.44), km.change(0.88), km.change(1.001)]).toEqual(['+44 %', '−12 %', '±0 %'])
  })

  test('a day is the same day in every zone, and names its year when it is another', () => {
    expect(km.date('2026-11-15')).toBe('Sun 15 November')
    expect(km.date('2025-11-15', '2026-01-02')).toBe('Sat 15 November 2025')
  })

  test('nothing is shown as minus nothing', () => {
    expect(km.number(-0.04, 1)).toBe('0.0')
  })

  test('a figure that is missing is a gap, never a 0', () => {
    const gap = Number.NaN
    expect([km.distance(gap), mi.climb(gap), km.percent(gap), km.change(gap), km.number(gap, 1)]).toEqual([
      '– km',
      '– ft',
      '– %',
      '– %',
      '–',
    ])
    expect([km.duration(gap), km.pace(gap), km.roundDistance(gap)]).toEqual(['– min', '– /km', '– km'])
  })
})
