import { expect, test } from 'vitest'
import { exportTableImporter } from '../../../src/importers/csv/export-table.ts'
import { garminCsvImporter } from '../../../src/importers/csv/garmin.ts'
import { stravaCsvImporter } from '../../../src/importers/csv/strava.ts'

const IMPORTERS = [exportTableImporter, garminCsvImporter, stravaCsvImporter]
const claimants = (path: string, text: string) =>
  IMPORTERS.filter((importer) => importer.identify({ path, bytes: new TextEncoder().encode(text) })).map(({ id }) => id)

test.each([
  ['export_1.zip!comments.csv', 'Comment Date,Comment,Activity\n2024-01-01,nice,1\n'],
  ['export_1.zip!blocks.csv', ''],
  ['my shoes of 2026.csv', 'Shoe Name,Shoe Brand,Shoe Model,Shoe Default Sport Types\n'],
  ['activity_12345678901.csv', 'Laps,Time,Cumulative Time,Distance,Avg Pace\n1,5:00,5:00,1.00,5:00\n'],
])('%s is counted as a table of an export', (path, text) => {
  expect(claimants(path, text)).toEqual(['export-table'])
  expect(exportTableImporter.read({ path, bytes: new TextEncoder().encode(text) }, { csvUnits: null })).toEqual({
    recordings: [],
    problems: [],
    skipped: ['export-table'],
  })
})

test.each([
  ['budget.csv', 'Date,Amount,Purpose\n2024-01-01,12,bread\n'],
  ['comments.csv', '<?xml version="1.0"?>'],
  ['comments.txt', 'Comment Date,Comment\n'],
])('%s is left to be named as unknown', (path, text) => {
  expect(claimants(path, text)).toEqual([])
})

test('an activity table under the name of another is still read', () => {
  const strava =
    'Activity ID,Activity Date,Activity Name,Activity Type,Activity Description,Elapsed Time,Distance,Filename\n'
  expect(claimants('media.csv', strava)).toEqual(['strava-csv'])
  expect(claimants('events.csv', 'Activity Type,Date,Favorite,Title,Distance,Calories,Time\n')).toEqual(['garmin-csv'])
})

test('an activity table without activities is a table of an export', () => {
  const options = { csvUnits: null }
  for (const [importer, text] of [
    [stravaCsvImporter, 'Activity ID,Activity Date,Activity Name,Activity Type,Elapsed Time,Distance,Filename\n'],
    [garminCsvImporter, 'Activity Type,Date,Favorite,Title,Distance,Calories,Time\n'],
  ] as const)
    expect(importer.read({ path: 'a.csv', bytes: new TextEncoder().encode(text) }, options).skipped).toEqual([
      'export-table',
    ])
})
