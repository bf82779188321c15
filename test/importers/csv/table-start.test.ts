import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { tableStarts } from '../../../src/importers/csv/table-start.ts'
import { identify } from '../../../src/importers/identify.ts'
import { IMPORTERS } from '../../../src/importers/index.ts'

const starts = (...cells: string[]) => tableStarts(cells, 'day-first').map((each) => each && [each.local, each.known])

describe('a start is known', () => {
  test.each([
    ['2026-01-04 12:38:59', '2026-01-04T12:38:59', 'time'],
    ['4.1.2026 12:38:59', '2026-01-04T12:38:59', 'time'],
    ['Jan 4, 2026, 9:21:47 PM', '2026-01-04T21:21:47', 'time'],
    ['2026-01-04T12:38:59Z', '2026-01-04T12:38:59', 'time'],
    ['2026-01-04 12:38', '2026-01-04T12:38:00', 'minute'],
    ['4.1.2026 12:38', '2026-01-04T12:38:00', 'minute'],
    ['Fr, 25 Mai 2012 20:31', '2012-05-25T20:31:00', 'minute'],
    ['2026-01-04', '2026-01-04T12:00:00', 'date'],
    ['4.1.2026', '2026-01-04T12:00:00', 'date'],
    ['04/01/2026', '2026-01-04T12:00:00', 'date'],
    ['May 6, 2025', '2025-05-06T12:00:00', 'date'],
  ])('%s', (cell, local, known) => expect(starts(cell)).toEqual([[local, known]]))

  test('not at all where a cell is no day', () => {
    expect(starts('', '--', '31.2.2026', 'soon')).toEqual([null, null, null, null])
  })

  test('to the day alone where a spreadsheet wrote a midnight behind each', () => {
    expect(starts('27.3.2026 0:00', '29.3.2026 00:00:00')).toEqual([
      ['2026-03-27T12:00:00', 'date'],
      ['2026-03-29T12:00:00', 'date'],
    ])
    // One of several may have begun at midnight.
    expect(starts('1.1.2026 00:00:00', '2.1.2026 18:00:00')[0]).toEqual(['2026-01-01T00:00:00', 'time'])
  })
})

const HEADER =
  'Activity Type,Date,Favorite,Title,Distance,Calories,Time,Avg HR,Total Ascent,Avg Run Cadence,Avg Stride Length'
const read = (text: string) => {
  const file = { path: 'Activities.csv', bytes: Buffer.from(text) }
  const importer = identify(file, IMPORTERS)
  expect(importer.ok && importer.value?.id).toBe('garmin-csv')
  return importer.ok ? importer.value!.read(file, { csvUnits: null }) : null!
}

describe('a Garmin table', () => {
  test('of days alone gives the runs of those days, named by day, length and time', () => {
    const rows = [
      'Running,1.4.2026,FALSE,Long,7.07,409,0:45:20,158,53,175,0.89',
      'Running,29.3.2026,FALSE,Easy,5.02,300,0:33:10,150,20,172,0.88',
    ]
    const { recordings, problems } = read([HEADER, ...rows].join('\n'))
    expect(problems).toEqual([])
    expect(recordings.map(({ localStart, startKnown, key }) => [localStart, startKnown, key])).toEqual([
      ['2026-04-01T12:00:00', 'date', 'garmin-csv:2026-04-01~7070~2720'],
      ['2026-03-29T12:00:00', 'date', 'garmin-csv:2026-03-29~5020~1990'],
    ])
  })

  test('re-saved in any order names its rows alike', () => {
    const row = fc
      .tuple(fc.integer({ min: 1, max: 28 }), fc.integer({ min: 100, max: 3000 }), fc.integer({ min: 10, max: 59 }))
      .map(
        ([day, length, minute]) =>
          `Running,${day}.3.2026,FALSE,Run,${(length / 100).toFixed(2)},1,0:${minute}:10,150,1,170,0.90`,
      )
    fc.assert(
      fc.property(fc.uniqueArray(row, { minLength: 1, maxLength: 12 }), (rows) => {
        const keys = (lines: readonly string[]) =>
          read([HEADER, ...lines].join('\n'))
            .recordings.map(({ key }) => key)
            .sort()
        expect(keys(rows)).toEqual(keys(rows.toReversed()))
        expect(new Set(keys(rows)).size).toBe(rows.length)
      }),
    )
  })

  test.each([
    ['2', '9:14', 2000],
    ['1', '4:37', 1000],
    ['400', '1:20', 400],
    ['5000', '21:10', 5000],
    ['2.00', '9:14', 2000],
  ])('a row on a track of %s in %s is %i m', (distance, time, metres) => {
    const { recordings } = read(
      `${HEADER}\nTrack Running,2026-03-29 18:00:00,false,Reps,${distance},1,${time},150,--,170,1.10`,
    )
    expect(recordings[0]!.totals.distanceM).toBe(metres)
  })
})
