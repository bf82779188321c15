import { describe, expect, test } from 'vitest'
import { garminCsvImporter } from '../../../src/importers/csv/garmin.ts'
import { stravaCsvImporter } from '../../../src/importers/csv/strava.ts'
import type { Recording } from '../../../src/model/recording.ts'
import { corpusPath, rawRows, readCorpus } from './corpus.ts'

const STRAVA = 'JoBoSo__Strava-Activity-Map/activities.csv'
const GARMIN = 'Romain-Thomas-Shef__grunt/Activities.csv'

const sum = (values: readonly (number | null)[]) => values.reduce<number>((total, value) => total + (value ?? 0), 0)
const fileOf = (name: string) => ({ path: name, bytes: new TextEncoder().encode(readCorpus(name)) })
const counted = (values: readonly string[]) =>
  Object.fromEntries(
    Map.groupBy(values, (value) => value)
      .entries()
      .map(([value, all]) => [value, all.length]),
  )

describe.skipIf(corpusPath === null)('1845 real rows of Strava', () => {
  const raw = corpusPath === null ? [] : rawRows(readCorpus(STRAVA)).slice(1)
  const { recordings, problems, skipped } =
    corpusPath === null
      ? { recordings: [], problems: [], skipped: [] }
      : stravaCsvImporter.read(fileOf(STRAVA), { csvUnits: null })

  test('each is an activity of the sport it says', () => {
    expect(problems).toEqual([])
    expect(skipped).toEqual([])
    expect(recordings).toHaveLength(1845)
    const types = counted(raw.map((row) => row[3]!))
    expect(types).toMatchObject({ Run: 643, Ride: 947, Hike: 110 })
    const sports = counted(recordings.map(({ sport }) => sport))
    expect(sports['run']).toBe(types['Run'])
    expect(sports['ski']).toBe(types['Nordic Ski']! + types['Alpine Ski']!)
    expect(recordings.every(({ sportOrigin }) => sportOrigin === 'table')).toBe(true)
  })

  test('their totals are those of the raw columns', () => {
    const isRun = (row: Record<number, string>) => row[3] === 'Run'
    const column = (position: number) => sum(raw.filter(isRun).map((row) => Number(row[position])))
    const runs = recordings.filter(({ sport }) => sport === 'run').map(({ totals }) => totals)
    expect(sum(runs.map(({ distanceM }) => distanceM))).toBeCloseTo(column(17), 3)
    expect(sum(runs.map(({ movingS }) => movingS))).toBeCloseTo(column(16), 3)
    expect(sum(runs.map(({ elapsedS }) => elapsedS))).toBeCloseTo(column(15), 3)
    expect(sum(runs.map(({ ascentM }) => ascentM))).toBeCloseTo(column(20), 3)
    // Two of the runs have a loss below zero: a run down 362 m is written as -352.87.
    const losses = raw.filter(isRun).map((row) => Math.abs(Number(row[21])))
    expect(sum(runs.map(({ descentM }) => descentM))).toBeCloseTo(sum(losses), 3)
    expect(sum(losses)).toBeGreaterThan(column(21) + 2 * 353)
    expect(runs.filter(({ descentM }) => descentM === null)).toHaveLength(
      raw.filter((row) => isRun(row) && row[21] === '').length,
    )
  })

  test('dates are those of the first column, in UTC', () => {
    expect(recordings.map(({ startMs }) => startMs)).toEqual(raw.map((row) => Date.parse(`${row[1]} UTC`)))
  })

  test('each names its file, whose number is not always the activity', () => {
    expect(recordings.map(({ describes }) => describes)).toEqual(raw.map((row) => `strava:${/\d+/.exec(row[12]!)![0]}`))
    expect(recordings.filter(({ key, describes }) => key!.split(':')[1] !== describes!.split(':')[1])).toHaveLength(18)
  })

  test('the one cropped hike is the one that disagrees', () => {
    expect(recordings.filter(({ quality }) => quality.length > 0).map(({ key }) => key)).toEqual([
      'strava-row:14827328714',
    ])
  })
})

describe.skipIf(corpusPath === null)('1131 real rows of Garmin Connect, decimal comma under English headings', () => {
  const raw = corpusPath === null ? [] : rawRows(readCorpus(GARMIN)).slice(1)
  const { recordings, problems, skipped } =
    corpusPath === null
      ? { recordings: [] as readonly Recording[], problems: [], skipped: [] }
      : garminCsvImporter.read(fileOf(GARMIN), { csvUnits: null })
  const number = (cell: string | undefined) => (cell === '--' ? 0 : Number(cell!.replaceAll('.', '').replace(',', '.')))

  test('each is a run on what its type says', () => {
    expect([problems, skipped]).toEqual([[], []])
    expect(recordings).toHaveLength(1131)
    expect(recordings.every(({ sport, quality }) => sport === 'run' && quality.length === 0)).toBe(true)
    expect(recordings.filter(({ surface }) => surface.treadmill === 1)).toHaveLength(188)
    expect(recordings.filter(({ surface }) => surface.trail === 1)).toHaveLength(158)
    expect(recordings.filter(({ surface }) => surface.unknown === 1)).toHaveLength(774 + 11)
  })

  test('kilometres and metres are told by the stride alone', () => {
    const totals = recordings.map((recording) => recording.totals)
    expect(sum(totals.map(({ distanceM }) => distanceM))).toBeCloseTo(sum(raw.map((row) => number(row[4]) * 1000)), 3)
    expect(sum(totals.map(({ ascentM }) => ascentM))).toBe(sum(raw.map((row) => number(row[14]))))
    expect(sum(totals.map(({ descentM }) => descentM))).toBe(sum(raw.map((row) => number(row[15]))))
    expect(Math.max(...totals.map(({ ascentM }) => ascentM ?? 0))).toBeGreaterThan(2000)
    expect(totals.filter(({ ascentM }) => ascentM === null)).toHaveLength(raw.filter((row) => row[14] === '--').length)
  })

  test('start is the wall time as written; no two share one', () => {
    expect(recordings.map(({ localStart }) => localStart)).toEqual(raw.map((row) => row[1]!.replace(' ', 'T')))
    expect(new Set(recordings.map(({ key }) => key)).size).toBe(1131)
    expect(recordings.every(({ startMs }) => startMs === null)).toBe(true)
  })
})
