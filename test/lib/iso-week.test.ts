import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { weekOf, weekOfId, weeksBetween } from '../../src/lib/iso-week.ts'
import { addDays, daysBetween, weekday } from '../../src/lib/local-date.ts'

describe('weeks', () => {
  test.each([
    ['2026-11-15', '2026-W46', '2026-11-09', '2026-11-15'],
    ['2027-01-03', '2026-W53', '2026-12-28', '2027-01-03'],
    ['2024-12-30', '2025-W01', '2024-12-30', '2025-01-05'],
  ])('%s lies in %s', (date, id, from, to) => {
    expect(weekOf(date)).toEqual({ id, from, to })
  })

  test('from a Sunday: the Sunday before, under the name of the Monday', () => {
    expect(weekOf('2026-11-15', 'sunday')).toEqual({ id: '2026-W47', from: '2026-11-15', to: '2026-11-21' })
    expect(weekOf('2026-11-14', 'sunday')).toEqual({ id: '2026-W46', from: '2026-11-08', to: '2026-11-14' })
  })

  test('agree with Temporal on every day of forty years, and find their way back', () => {
    for (let date = '1999-12-20'; date < '2040-01-20'; date = addDays(date, 1)) {
      const plain = Temporal.PlainDate.from(date)
      const week = weekOf(date)
      if (week.id !== `${plain.yearOfWeek}-W${String(plain.weekOfYear).padStart(2, '0')}`) throw new Error(date)
      if (weekday(date) !== plain.dayOfWeek) throw new Error(date)
    }
    fc.assert(
      fc.property(fc.integer({ min: -3000, max: 20_000 }), fc.constantFrom('monday', 'sunday'), (days, start) => {
        const date = addDays('2010-01-01', days)
        const week = weekOf(date, start)
        expect(weekOfId(week.id, start)).toEqual(week)
        expect(week.from <= date && date <= week.to && daysBetween(week.from, week.to) === 6).toBe(true)
      }),
    )
  })

  test('a week the year does not have is none', () => {
    expect(weekOfId('2025-W53')).toBeNull()
    expect(weekOfId('2026-W00')).toBeNull()
    expect(weekOfId('2026-46')).toBeNull()
    expect(weekOfId('2026-W53')?.to).toBe('2027-01-03')
  })

  test('all weeks between two days', () => {
    expect(weeksBetween('2026-12-24', '2027-01-04').map(({ id }) => id)).toEqual(['2026-W52', '2026-W53', '2027-W01'])
  })
})
