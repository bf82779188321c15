import { describe, expect, test } from 'vitest'
import { NO_TOTALS, NOON, type StartKnown } from '../../src/model/recording.ts'
import type { StoredSource } from '../../src/model/source.ts'
import { deriveRuns } from '../../src/runs/derive-runs.ts'
import { garminRow, MORNING, recording, source, track } from './build.ts'

const runsOf = (sources: readonly StoredSource[]) =>
  deriveRuns({ sources, verdicts: [], edits: [], settings: { zone: 'Europe/Berlin' } })

/** A row of a table to the minute, or of one with dates alone. */
function row(startKnown: StartKnown, localStart: string, distanceM: number, timeS: number, table = 'by hand.csv') {
  const totals = { ...NO_TOTALS, distanceM, timerS: timeS }
  const key = `garmin-csv:${localStart}/${distanceM}/${timeS}/${table}`
  const made = source(
    recording({ format: 'garmin-csv', key, samples: null, startMs: null, localStart, startKnown, totals }),
    key,
  )
  return { ...made, name: table }
}
const dayRow = (distanceM: number, timeS = 1800, table = 'by hand.csv', day = '2026-11-22') =>
  row('date', `${day}${NOON}`, distanceM, timeS, table)

const fit = source(recording(), 'watch')

describe('a row with a date alone', () => {
  test('is a run of that day, and says how little is known of its start', () => {
    expect(runsOf([dayRow(5400)])).toMatchObject([{ date: '2026-11-22', startKnown: 'date', distanceM: 5400 }])
  })

  test('joins that day’s one recording within 3 %', () => {
    const [run, ...others] = runsOf([fit, dayRow(5520)])
    expect(others).toEqual([])
    expect(run).toMatchObject({ startMs: MORNING, startKnown: 'time' })
    expect(runsOf([fit, dayRow(5700)])).toHaveLength(2)
    expect(runsOf([fit, dayRow(5400, 1800, 'by hand.csv', '2026-11-23')])).toHaveLength(2)
  })

  test('joins a row of a table with clocks too', () => {
    expect(runsOf([garminRow('2026-11-22T07:00:00', 5400, 1800), dayRow(5400)])).toHaveLength(1)
  })

  test('joins neither of two that it could be', () => {
    const evening = source(recording({ samples: track({ startMs: MORNING + 36_000_000 }) }), 'evening')
    expect(runsOf([fit, evening, dayRow(5400)])).toHaveLength(3)
  })

  test('of a table that lists two: one of them is the recording', () => {
    expect(runsOf([fit, dayRow(5400, 1800), dayRow(5450, 1900)])).toHaveLength(2)
  })

  test('of two tables: one run', () => {
    expect(runsOf([dayRow(5400), dayRow(5410, 1801, 'other.csv')])).toHaveLength(1)
    expect(runsOf([dayRow(5400), dayRow(5410, 1801)])).toHaveLength(2)
  })
})

describe('rows to the minute', () => {
  const repetitions = Array.from({ length: 15 }, (_, i) => i)
  const clock = (minute: number, second: string) => `2026-11-22T07:${String(minute).padStart(2, '0')}:${second}`

  test('join the rows with seconds: fifteen short repetitions are fifteen', () => {
    const exact = repetitions.map((i) => row('time', clock(2 * i, '43'), 400 + i, 58, 'exact.csv'))
    const rounded = repetitions.map((i) => row('minute', clock(2 * i, '00'), 400 + i, 58, 'rounded.csv'))
    const runs = runsOf([...exact, ...rounded])
    expect(runs).toHaveLength(15)
    expect(runs.every(({ sources, startKnown }) => sources.length === 2 && startKnown === 'time')).toBe(true)
  })
})
