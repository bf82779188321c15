import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { durationS } from '../../../src/importers/csv/duration.ts'
import { dateOrderOf, isoOf, wallTimeOf } from '../../../src/importers/csv/wall-time.ts'

const read = (cell: string, order?: 'day-first' | 'month-first') => {
  const wall = wallTimeOf(cell, order)
  return wall === null ? null : isoOf(wall)
}

describe('the date of an activity', () => {
  test.each([
    ['Jun 10, 2013, 9:21:47 AM', '2013-06-10T09:21:47'],
    ['Jun 10, 2013, 12:21:47 AM', '2013-06-10T00:21:47'],
    ['Jun 10, 2013, 12:21:47 PM', '2013-06-10T12:21:47'],
    ['Jun 10, 2013, 9:21:47\u202fPM', '2013-06-10T21:21:47'],
    ['10 Jun 2013, 09:21:47', '2013-06-10T09:21:47'],
    ['21.07.2026, 15:09:27', '2026-07-21T15:09:27'],
    ['6. 9. 2026 11:18:40', '2026-09-06T11:18:40'],
    ['9 mei 2026, 00:03:01', '2026-05-09T00:03:01'],
    ['6 mrt. 2024 14:23:15', '2024-03-06T14:23:15'],
    ['27 juil. 2026, 18:30:00', '2026-07-27T18:30:00'],
    ['27 juil. 2026 à 18:30:00', '2026-07-27T18:30:00'],
    ['3 août 2024, 07:01:02', '2024-08-03T07:01:02'],
    ['2026/06/29 20:14:15', '2026-06-29T20:14:15'],
    ['2026年6月29日 20:14:15', '2026-06-29T20:14:15'],
    ['12 ene 2025, 18:03:12', '2025-01-12T18:03:12'],
    ['12 gen 2025, 18:03:12', '2025-01-12T18:03:12'],
    ['12 de out. de 2025, 18:03:12', '2025-10-12T18:03:12'],
    ['12 maj 2025 18:03:12', '2025-05-12T18:03:12'],
    ['12. maj 2025 18.03.12', '2025-05-12T18:03:12'],
    ['2018-06-10 09:21:47', '2018-06-10T09:21:47'],
    ['20260506 07:00', '2026-05-06T07:00:00'],
    ['20260506T070000', null],
    ['2026050607:00', null],
    ['2018-06-10T09:21:47Z', '2018-06-10T09:21:47'],
    ['Fr, 25 Mai 2012 20:31', '2012-05-25T20:31:00'],
    ['13.03.26 17:39', '2026-03-13T17:39:00'],
  ])('%s', (cell, iso) => {
    expect(read(cell)).toBe(iso)
  })

  test.each([
    '',
    'yesterday',
    '31.02.2026, 10:00:00',
    '2026-01-04',
    '2026-01-04 25:00:00',
    '10 Foo 2013, 09:21:47',
    '45678.5',
    '26-03-13 17:39',
    '1/2/345 17:39',
  ])('%s is none', (cell) => {
    expect(read(cell)).toBeNull()
  })

  test('a US spreadsheet writes the month first, which its days after the 12th tell', () => {
    expect(dateOrderOf(['7/4/2020 15:36', '6/29/2020 15:36'])).toBe('month-first')
    expect(dateOrderOf(['7/4/2020 15:36', '29/6/2020 15:36'])).toBe('day-first')
    expect(read('7/4/2020 15:36', 'month-first')).toBe('2020-07-04T15:36:00')
    expect(read('7/4/2020 15:36')).toBe('2020-04-07T15:36:00')
  })

  test('a table sorted by date tells the order where no day is after the 12th', () => {
    // Newest first: 9 May, 2 May, 11 April; read the other way they would jump about.
    expect(dateOrderOf(['5/9/2020 9:41', '5/2/2020 9:41', '4/11/2020 9:41'])).toBe('month-first')
    expect(dateOrderOf(['9/5/2020 9:41', '2/5/2020 9:41', '11/4/2020 9:41'])).toBe('day-first')
  })

  test('what nothing tells is the day first, but for the short years of US spreadsheets', () => {
    expect(dateOrderOf(['3/4/2020 9:41'])).toBe('day-first')
    expect(dateOrderOf(['3.4.20 9:41'])).toBe('day-first')
    expect(dateOrderOf(['3/4/20 9:41'])).toBe('month-first')
    expect(read('3/4/20 9:41', 'month-first')).toBe('2020-03-04T09:41:00')
  })

  test('every language writes the same moment', () => {
    const locales = [
      'en-US',
      'en-GB',
      'de-DE',
      'fr-FR',
      'nl-NL',
      'cs-CZ',
      'ja-JP',
      'es-ES',
      'it-IT',
      'pt-BR',
      'sv-SE',
      'da-DK',
    ]
    fc.assert(
      fc.property(
        fc.date({ min: new Date('2008-01-01'), max: new Date('2035-01-01'), noInvalidDate: true }),
        fc.constantFrom(...locales),
        (date, locale) => {
          const form = { dateStyle: 'medium', timeStyle: 'medium', timeZone: 'UTC' } as const
          expect(read(date.toLocaleString(locale, form)), locale).toBe(date.toISOString().slice(0, 19))
        },
      ),
      { numRuns: 500 },
    )
  })
})

test.each([
  ['00:17:01', 1021],
  ['1:05:11', 3911],
  ['12:03', 723],
  ['00:00:02,8', 2.8],
  ['00:07:38.6', 458.6],
  ['44:10.00', 2650],
  ['0:00', 0],
  ['01:00.33.3', null],
  ['--', null],
  ['5', null],
  ['00:61:00', null],
] as const)('a duration of %s is %s s', (cell, seconds) => {
  expect(durationS(cell)).toBe(seconds)
})
