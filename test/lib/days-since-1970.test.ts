import fc from 'fast-check'
import { expect, test } from 'vitest'
import { daysSince1970 } from '../../src/lib/days-since-1970.ts'
import { dateOfDay } from '../../src/lib/local-date.ts'

const dayOf = (date: string): number => {
  const [year, month, day] = date.split('-').map(Number) as [number, number, number]
  return daysSince1970(year, month, day)
}

test.each([
  ['1970-01-01', 0],
  ['1969-12-31', -1],
  ['2000-02-29', 11_016],
  ['2000-03-01', 11_017],
  ['1900-03-01', -25_508],
])('%s is day %s', (date, day) => {
  expect(dayOf(date)).toBe(day)
})

test('agrees with the calendar of the platform on every day of four centuries', () => {
  fc.assert(
    fc.property(fc.integer({ min: -70_000, max: 80_000 }), (day) => {
      expect(dayOf(dateOfDay(day))).toBe(day)
    }),
    { numRuns: 2000 },
  )
})
