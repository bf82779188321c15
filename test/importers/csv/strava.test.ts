import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { stravaCsvImporter } from '../../../src/importers/csv/strava.ts'
import type { Recording } from '../../../src/model/recording.ts'

const quote = (cell: string) => `"${cell.replaceAll('"', '""')}"`
const csv = (...rows: readonly (readonly string[])[]) => rows.map((row) => row.map(quote).join(',')).join('\n')
const fileOf = (text: string) => ({ path: 'export.zip!activities.csv', bytes: new TextEncoder().encode(text) })
const read = (text: string) => stravaCsvImporter.read(fileOf(text), { csvUnits: null })

/** The header of 2025 to the last column in use here, with the pairs of a full one. */
const HEADER = (
  'Activity ID,Activity Date,Activity Name,Activity Type,Activity Description,Elapsed Time,Distance,Max Heart Rate,' +
  'Relative Effort,Commute,Activity Private Note,Activity Gear,Filename,Athlete Weight,Bike Weight,Elapsed Time,' +
  'Moving Time,Distance,Max Speed,Average Speed,Elevation Gain,Elevation Loss,Elevation Low,Elevation High,Max Grade,' +
  'Average Grade,Average Positive Grade,Average Negative Grade,Max Cadence,Average Cadence,Max Heart Rate,' +
  'Average Heart Rate,Max Watts,Average Watts,Calories,Perceived Exertion,Dirt Distance,Competition,Media'
).split(',')

const ROW: Readonly<Record<string, string>> = {
  'Activity ID': '15299399916',
  'Activity Date': 'Jun 10, 2025, 9:21:47 PM',
  'Activity Name': 'Evening Run',
  'Activity Type': 'Run',
  'Activity Description': 'left knee again, "not great"\nslowed down',
  'Elapsed Time': '3300',
  Distance: '10.00',
  'Max Heart Rate': '181',
  'Activity Private Note': 'calf tight since Tuesday',
  'Activity Gear': 'Old blue ones',
  Filename: 'activities/15299399917.fit.gz',
  'Elapsed Time 2': '3300.0',
  'Moving Time': '3000.0',
  'Distance 2': '10003.7',
  'Average Speed': '3.33',
  'Elevation Gain': '120.5',
  'Elevation Loss': '118.25',
  'Elevation Low': '40.0',
  'Elevation High': '90.0',
  'Average Cadence': '84.5',
  'Average Heart Rate': '155.0',
  Calories: '640.0',
  'Perceived Exertion': '7',
  'Dirt Distance': '2500.9',
  Competition: '0.0',
}

function row(changes: Readonly<Record<string, string>> = {}): string[] {
  const values: Record<string, string> = { ...ROW, ...changes }
  const seen = new Set<string>()
  return HEADER.map((heading) => {
    const name = seen.has(heading) ? `${heading} 2` : heading
    seen.add(heading)
    return values[name] ?? ''
  })
}

const one = (changes: Readonly<Record<string, string>> = {}): Recording =>
  read(csv(HEADER, row(changes))).recordings[0]!

describe('a row of Strava', () => {
  test('tells what only the table knows, in SI and in UTC, and names its file', () => {
    expect(one()).toMatchObject({
      key: 'strava-row:15299399916',
      describes: 'strava:15299399917',
      startMs: Date.UTC(2025, 5, 10, 21, 21, 47),
      localStart: null,
      sport: 'run',
      sportOrigin: 'table',
      race: false,
      title: 'Evening Run',
      description: 'left knee again, "not great"\nslowed down',
      privateNote: 'calf tight since Tuesday',
      rpe: 7,
      shoe: 'Old blue ones',
      altitudeKind: 'none',
      samples: null,
      quality: [],
      surfaceOrigin: 'dirt-distance',
      totals: {
        distanceM: 10003.7,
        elapsedS: 3300,
        movingS: 3000,
        ascentM: 120.5,
        descentM: 118.25,
        avgHrBpm: 155,
        maxHrBpm: 181,
        avgCadenceSpm: 169,
        calories: 640,
      },
    })
    expect(one().surface.trail).toBeCloseTo(0.25, 3)
    expect(one().surface.road).toBe(0)
    expect(Object.values(one().surface).reduce((sum, share) => sum + share)).toBeCloseTo(1, 12)
  })

  test('entered by hand is a run without samples, and says so', () => {
    const manual = one({ Filename: '', 'Elapsed Time 2': '', 'Distance 2': '', 'Moving Time': '' })
    expect(manual).toMatchObject({ describes: null, quality: [{ code: 'manual' }] })
    expect(manual.totals).toMatchObject({ distanceM: 10_000, elapsedS: 3300, movingS: null })
  })

  test('whose file Strava lost names none, but was not entered by hand', () => {
    expect(one({ Filename: '#error#' })).toMatchObject({ describes: null, quality: [] })
  })

  test('that was cropped tells what is shown, and that the blocks disagree', () => {
    const cropped = one({
      Distance: '3.80',
      'Elapsed Time': '1550',
      'Distance 2': '20195.8',
      'Elapsed Time 2': '10744.0',
    })
    expect(cropped.totals).toMatchObject({ distanceM: 3800, elapsedS: 1550, movingS: null, ascentM: null })
    expect(cropped.quality).toEqual([
      { code: 'table-disagrees', detail: { shownM: 3800, recordedM: 20195.8, shownS: 1550, recordedS: 10744 } },
    ])
  })

  test('without a lowest and highest altitude has no climb, which is not 0 m', () => {
    expect(
      one({ 'Elevation Gain': '0.0', 'Elevation Loss': '', 'Elevation Low': '', 'Elevation High': '' }).totals,
    ).toMatchObject({
      ascentM: null,
      descentM: null,
    })
    expect(one({ 'Elevation Gain': '0.0' }).totals.ascentM).toBe(0)
  })

  test('takes the highest heart rate from whichever column has it, and no sensor is not 0 bpm', () => {
    expect(one({ 'Max Heart Rate': '', 'Max Heart Rate 2': '177.0' }).totals.maxHrBpm).toBe(177)
    expect(one({ 'Max Heart Rate': '', 'Average Heart Rate': '0.0' }).totals).toMatchObject({
      maxHrBpm: null,
      avgHrBpm: null,
    })
  })

  test('counts both feet once', () => {
    expect(one({ 'Average Cadence': '168' }).totals.avgCadenceSpm).toBe(168)
    expect(one({ 'Average Cadence': '84', 'Activity Type': 'Ride' }).totals.avgCadenceSpm).toBeNull()
  })

  test('of another sport is kept as that, without a shoe', () => {
    expect(one({ 'Activity Type': 'Ride', 'Activity Gear': 'CAAD8' })).toMatchObject({ sport: 'ride', shoe: null })
  })

  test('of a type nobody knows is guessed by its speed, unless its title names another sport', () => {
    expect(one({ 'Activity Type': 'Juoksentelu' })).toMatchObject({
      sport: 'run',
      sportOrigin: 'guessed',
      quality: [{ code: 'sport-guessed' }],
    })
    expect(one({ 'Activity Type': '???', 'Activity Name': 'Evening Ride' }).sport).toBe('ride')
  })

  test.each([
    [{ 'Activity Type': 'Virtual Run' }, 'treadmill', 'table'],
    [{ 'Activity Type': 'Trail Run', 'Dirt Distance': '' }, 'trail', 'table'],
    [{ 'Dirt Distance': '0.0', 'Activity Name': 'Track session 8x400' }, 'track', 'title'],
    [{ 'Dirt Distance': '', 'Activity Description': 'easy #treadmill' }, 'treadmill', 'tag'],
    [{ 'Dirt Distance': '0.0' }, 'unknown', 'none'],
    [{ 'Dirt Distance': '99999' }, 'unknown', 'none'],
  ] as const)('%o is on %s by %s', (changes, surface, origin) => {
    const recording = one(changes)
    expect(recording.surface[surface]).toBe(1)
    expect(recording.surfaceOrigin).toBe(origin)
  })

  test.each([
    ['Competition', '1.0', { race: true }],
    ['Competition', '', { race: null }],
    ['Perceived Exertion', '', { rpe: null }],
    ['Perceived Exertion', '0', { rpe: null }],
    ['Activity Private Note', '  ', { privateNote: null }],
  ])('%s "%s"', (heading, cell, expected) => {
    expect(one({ [heading]: cell })).toMatchObject(expected)
  })
})

describe('bad rows', () => {
  test('are named by number; the others stay', () => {
    const { recordings, problems } = read(
      csv(
        HEADER,
        row(),
        row({ 'Activity ID': 'none' }),
        row({ 'Activity ID': '2', 'Activity Date': 'soon' }),
        ['x'],
        row({ 'Activity ID': '3' }),
      ),
    )
    expect(recordings.map(({ key }) => key)).toEqual(['strava-row:15299399916', 'strava-row:3'])
    expect(problems.map(({ code, level, at, detail }) => [code, level, at?.row, detail?.['why']])).toEqual([
      ['bad-row', 'warning', 3, 'no-id'],
      ['bad-row', 'warning', 4, 'no-date'],
      ['bad-row', 'warning', 5, 'no-id'],
    ])
  })

  test('only bad rows are an error: the table should have held activities', () => {
    expect(read(csv(HEADER, ['x'])).problems).toContainEqual({
      path: 'export.zip!activities.csv',
      level: 'error',
      code: 'no-activity',
    })
  })

  test('a row that stands twice is one activity; two that differ are said', () => {
    expect(read(csv(HEADER, row(), row()))).toMatchObject({ recordings: { length: 1 }, problems: [] })
    expect(read(csv(HEADER, row(), row({ 'Activity Name': 'Other' })))).toMatchObject({
      recordings: { length: 1 },
      problems: [{ code: 'bad-row', detail: { why: 'id-twice' } }],
    })
  })
})

test('the order of the rows changes nothing', () => {
  const rows = Array.from({ length: 12 }, (_, index) =>
    row({
      'Activity ID': `${index % 10}`,
      'Activity Name': `Run ${index}`,
      Distance: `${index + 5}.25`,
      'Distance 2': `${index + 5}250.4`,
    }),
  )
  const content = (text: string) =>
    read(text)
      .recordings.map(({ part: _, ...recording }) => recording)
      .toSorted((a, b) => (a.key! < b.key! ? -1 : 1))
  const inOrder = content(csv(HEADER, ...rows))
  fc.assert(
    fc.property(fc.shuffledSubarray(rows, { minLength: rows.length }), (shuffled) => {
      expect(content(csv(HEADER, ...shuffled))).toEqual(inOrder)
    }),
    { numRuns: 50 },
  )
})
