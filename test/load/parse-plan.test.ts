import { describe, expect, test } from 'vitest'
import { parsePlan } from '../../src/load/parse-plan.ts'

const EMPTY = { distanceM: null, timeS: null, ascentM: null, descentM: null, surface: null, unread: [] }

describe('a plan in words', () => {
  test.each([
    ['18 km 400 m down trail', { distanceM: 18_000, descentM: 400, surface: 'trail' }],
    ['10 mi 300 m up', { distanceM: 16_093.44, ascentM: 300 }],
    ['90 min road', { timeS: 5400, surface: 'road' }],
    ['18,5 km', { distanceM: 18_500 }],
    ['12k +350/-340', { distanceM: 12_000, ascentM: 350, descentM: 340 }],
    ['6 miles with 900 ft climb on pavement', { distanceM: 9656.064, ascentM: 274.32, surface: 'road' }],
    ['1:30 treadmill', { timeS: 5400, surface: 'treadmill' }],
    ['1h30', { timeS: 5400 }],
    ['1 h 45 min', { timeS: 6300 }],
    ['2 h 18 km', { timeS: 7200, distanceM: 18_000 }],
    ['half marathon', { distanceM: 21_097.5 }],
    ['20 km 1,200 m up and down trail', { distanceM: 20_000, ascentM: 1200, descentM: 1200, surface: 'trail' }],
    ['5000 m track', { distanceM: 5000, surface: 'track' }],
    ['14 km 200 m uphill 350 m downhill', { distanceM: 14_000, ascentM: 200, descentM: 350 }],
  ])('%s', (text, expected) => {
    const plan = parsePlan(text)
    const distanceM = 'distanceM' in expected ? expect.closeTo(expected.distanceM as number, 6) : null
    const ascentM = 'ascentM' in expected ? expect.closeTo(expected.ascentM as number, 6) : null
    expect(plan).toEqual({ ...EMPTY, ...expected, distanceM, ascentM })
  })

  test('what it does not understand is given back', () => {
    expect(parsePlan('18 km hilly with Anna')).toEqual({ ...EMPTY, distanceM: 18_000, unread: ['hilly', 'anna'] })
    expect(parsePlan('400 m')).toEqual({ ...EMPTY, unread: ['400', 'm'] })
    expect(parsePlan('18')).toEqual({ ...EMPTY, unread: ['18'] })
    expect(parsePlan('')).toEqual(EMPTY)
  })
})

test.each([
  ['18 km with 3 km tempo', 18_000],
  ['2 km warm up, 6 km tempo, 2 km cool down', 10_000],
  ['2 km + 6 x 800 m + 2 km', 8800],
  ['parkrun', 5000],
])('"%s" is so many metres in all', (text, distanceM) => {
  expect(parsePlan(text)).toMatchObject({ distanceM, unread: [] })
})

test('flat is no climb and no descent', () => {
  expect(parsePlan('8 km flat')).toMatchObject({ distanceM: 8000, ascentM: 0, descentM: 0, unread: [] })
})
