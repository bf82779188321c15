import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { garminJsonImporter } from '../../../src/importers/garmin-json/read.ts'

const bytes = (text: string) => new TextEncoder().encode(text)
const fileOf = (text: string) => ({ path: 'x_0_summarizedActivities.json', bytes: bytes(text) })
const read = (text: string) => garminJsonImporter.read(fileOf(text), { csvUnits: null })
const list = (...activities: readonly object[]) => JSON.stringify([{ summarizedActivitiesExport: activities }])

/** 10,003.7 m in 50 minutes, in Garmin's units: ms, cm, a tenth of m/s, kcal × 4.19. */
const RUN = {
  activityId: 18411438705,
  name: 'Morning {Run} "on" the hill',
  description: 'left knee 3/10',
  activityType: 'trail_running',
  sportType: 'RUNNING',
  eventTypeId: 1,
  beginTimestamp: 1740849662000,
  startTimeGmt: 1.740849662e12,
  startTimeLocal: 1.740824462e12,
  duration: 3000000.033203125,
  elapsedDuration: 3120000,
  movingDuration: 2990000,
  distance: 1000370,
  elevationGain: 12050,
  elevationLoss: 0,
  avgSpeed: 0.33346,
  avgHr: 155,
  maxHr: 181,
  avgRunCadence: 84.5,
  avgDoubleCadence: 169,
  calories: 1081.02,
  workoutRpe: 70,
  summarizedDiveInfo: {},
  splits: [{ startTimeGMT: 1, measurements: [{ value: 1 }] }],
  parent: false,
}

describe('a summary of Garmin’s account export', () => {
  test('is told in SI, with its wall time and offset', () => {
    const { recordings, problems, skipped } = read(list(RUN))
    expect([problems, skipped]).toEqual([[], []])
    expect(recordings).toMatchObject([
      {
        format: 'garmin-json',
        key: 'garmin-json:18411438705',
        startMs: 1740849662000,
        localStart: '2025-03-01T10:21:02',
        utcOffsetS: -7 * 3600,
        sport: 'run',
        sportOrigin: 'table',
        surfaceOrigin: 'table',
        surface: { trail: 1 },
        race: true,
        rpe: 7,
        title: 'Morning {Run} "on" the hill',
        description: 'left knee 3/10',
        altitudeKind: 'none',
        samples: null,
        quality: [],
      },
    ])
    const { totals } = recordings[0]!
    expect(totals).toMatchObject({
      elapsedS: 3120,
      movingS: 2990,
      ascentM: 120.5,
      descentM: 0,
      avgHrBpm: 155,
      avgCadenceSpm: 169,
    })
    expect(totals.distanceM).toBeCloseTo(10003.7, 6)
    expect(totals.timerS).toBeCloseTo(3000, 3)
    expect(totals.avgSpeedMps).toBeCloseTo(3.3346, 6)
    expect(totals.calories).toBeCloseTo(258, 3)
  })

  test.each([
    ['one leg only', { avgDoubleCadence: undefined }, { totals: { avgCadenceSpm: 169 } }],
    [
      'a nested type',
      { activityType: { typeKey: 'treadmill_running', parentTypeId: 1 } },
      { surface: { treadmill: 1 } },
    ],
    [
      'only a sport',
      { activityType: 'uncategorized' },
      { sport: 'run', sportOrigin: 'table', surface: { unknown: 1 } },
    ],
    ['no type at all', { activityType: null, sportType: 'INVALID' }, { sport: 'run', sportOrigin: 'guessed' }],
    ['no heart rate', { avgHr: 0, maxHr: null }, { totals: { avgHrBpm: null, maxHrBpm: null } }],
    [
      'no altitude',
      { elevationGain: undefined, elevationLoss: undefined },
      { totals: { ascentM: null, descentM: null } },
    ],
    ['a broken field', { avgHr: 'n/a' }, { totals: { avgHrBpm: null, distanceM: 10003.7 } }],
    ['no event', { eventTypeId: 9 }, { race: null }],
    ['an entry by hand', { manualActivity: true }, { quality: [{ code: 'manual' }] }],
    ['only startTimeGmt', { beginTimestamp: undefined }, { startMs: 1740849662000 }],
    ['a zone of 5:45', { startTimeLocal: 1740849662000 + 20_700_000 }, { utcOffsetS: 20_700 }],
    [
      'a wall time that no zone has',
      { startTimeLocal: 1740849662000 + 1_080_000 },
      { utcOffsetS: null, localStart: null },
    ],
    ['a wall time days off', { startTimeLocal: 1740849662000 + 86_400_000 }, { utcOffsetS: null, localStart: null }],
    ['no wall time', { startTimeLocal: null }, { utcOffsetS: null, localStart: null }],
  ])('with %s', (_what, changes, expected) => {
    expect(read(list({ ...RUN, ...changes })).recordings).toMatchObject([expected])
  })

  test('of a multisport parent is counted; its legs are the activities', () => {
    const legs = ['lap_swimming', 'transition_v2', 'cycling', 'running'].map((activityType, index) => ({
      ...RUN,
      activityType,
      activityId: 100 + index,
      parentId: 99,
    }))
    const { recordings, skipped } = read(
      list({ ...RUN, activityId: 99, activityType: 'multi_sport', parent: true }, ...legs),
    )
    expect(skipped).toEqual(['multisport-parent'])
    expect(recordings.map(({ sport }) => sport)).toEqual(['swim', 'transition', 'ride', 'run'])
  })

  test('that stands twice is one', () => {
    expect(read(list(RUN, RUN)).recordings).toHaveLength(1)
  })
})

describe('a damaged file', () => {
  test('loses the bad activity, names it, and keeps the others', () => {
    const { recordings, problems } = read(
      `[{"summarizedActivitiesExport":[${JSON.stringify(RUN)},{"activityId":,},{"name":"no id"},${JSON.stringify({ ...RUN, activityId: 2, beginTimestamp: null, startTimeGmt: null })},${JSON.stringify({ ...RUN, activityId: 3 })}]}]`,
    )
    expect(recordings.map(({ key }) => key)).toEqual(['garmin-json:18411438705', 'garmin-json:3'])
    expect(problems.map(({ code, at, detail }) => [code, at?.row, detail?.['why']])).toEqual([
      ['bad-row', 2, 'not-an-activity'],
      ['bad-row', 3, 'not-an-activity'],
      ['bad-row', 4, 'no-date'],
    ])
  })

  test('cut anywhere keeps every activity before the cut, and says that it was cut', () => {
    const whole = list(RUN, { ...RUN, activityId: 2 }, { ...RUN, activityId: 3 })
    const ends = [...whole.matchAll(/"parent":false\}/g)].map((match) => match.index + match[0].length)
    fc.assert(
      fc.property(fc.integer({ min: whole.indexOf('[{"activityId') + 1, max: whole.length - 3 }), (length) => {
        const { recordings, problems } = read(whole.slice(0, length))
        expect(recordings).toHaveLength(ends.filter((end) => end <= length).length)
        expect(problems).toContainEqual(expect.objectContaining({ code: 'partial', level: 'warning' }))
        expect(problems.some(({ level }) => level === 'error')).toBe(recordings.length === 0)
      }),
    )
  })

  test('no text makes it throw', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        read(`[{"summarizedActivitiesExport":[${text}`)
        read(text)
      }),
    )
  })
})

test('a file without activities is a table of the export', () => {
  expect(read(list())).toEqual({ recordings: [], problems: [], skipped: ['export-table'] })
})

test('several lists in one file are all read', () => {
  const text = JSON.stringify([
    { summarizedActivitiesExport: [RUN] },
    { summarizedActivitiesExport: [{ ...RUN, activityId: 2 }] },
  ])
  expect(read(text).recordings.map(({ part }) => part)).toEqual([0, 1])
})

test.each([
  [list(RUN), true],
  [`\uFEFF ${JSON.stringify({ summarizedActivitiesExport: [] }, null, 2)}`, true],
  ['[{"activityId":1,"startTimeGMT":"2024-01-01 10:00:00","distance":5000}]', false],
  ['[{"calendarDate":"2024-01-01"}]', false],
  ['id,name\n1,"summarizedActivitiesExport"', false],
  ['', false],
])('claims by content: %s', (text, claims) => {
  expect(garminJsonImporter.identify({ path: 'any.json', bytes: bytes(text) })).toBe(claims)
})
