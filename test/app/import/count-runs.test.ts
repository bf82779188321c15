import { expect, test } from 'vitest'
import { countRuns, type GivenSource } from '../../../src/app/import/count-runs.ts'
import type { Run } from '../../../src/model/run.ts'

/** Only what is counted by. */
const run = (keys: readonly string[], sport = 'run') =>
  ({ sport, sources: keys.map((key) => ({ key })) }) as unknown as Run

const given = (sources: Readonly<Record<string, GivenSource['outcome']>>) =>
  new Map(Object.entries(sources).map(([key, outcome]) => [key, { outcome }] as const))

const runsOf = (...args: Parameters<typeof countRuns>) => countRuns(...args).runs

test('a first import adds every run; a Strava row joins its own file without being counted', () => {
  const after = [run(['strava:1', 'strava-row:9']), run(['strava:2'])]
  const sources = given({ 'strava:1': 'added', 'strava-row:9': 'added', 'strava:2': 'added' })
  expect(runsOf([], after, sources)).toEqual({ added: 2, updated: 0, merged: 0, unchanged: 0 })
})

test('a row without a file is a run of its own', () => {
  expect(runsOf([], [run(['strava-row:9'])], given({ 'strava-row:9': 'added' })).added).toBe(1)
})

test('the same run from two watches is one run added and merged', () => {
  expect(runsOf([], [run(['a#0', 'b#0'])], given({ 'a#0': 'added', 'b#0': 'added' }))).toEqual({
    added: 1,
    updated: 0,
    merged: 1,
    unchanged: 0,
  })
})

test('a recording of a known run is merged; what is given again changes nothing', () => {
  const before = [run(['a#0']), run(['c#0'])]
  const after = [run(['a#0', 'b#0']), run(['c#0'])]
  expect(runsOf(before, after, given({ 'b#0': 'added', 'c#0': 'unchanged' }))).toEqual({
    added: 0,
    updated: 0,
    merged: 1,
    unchanged: 1,
  })
})

test('new bytes under a known key, or the row that was missing, update the run', () => {
  const runs = [run(['strava:1', 'strava-row:9']), run(['strava:2', 'strava-row:8'])]
  const before = [run(['strava:1', 'strava-row:9']), run(['strava:2'])]
  const sources = given({
    'strava:1': 'replaced',
    'strava-row:9': 'unchanged',
    'strava:2': 'unchanged',
    'strava-row:8': 'added',
  })
  expect(runsOf(before, runs, sources)).toEqual({ added: 0, updated: 2, merged: 0, unchanged: 0 })
})

test('an export after another one merges each run once, although it tells it as a file and as a row', () => {
  const after = [run(['strava:1', 'strava-row:9', 'garmin:7', 'garmin-json:5'])]
  const before = [run(['strava:1', 'strava-row:9'])]
  expect(runsOf(before, after, given({ 'garmin:7': 'added', 'garmin-json:5': 'added' })).merged).toBe(1)
})

test('other sports are counted apart, and runs not given not at all', () => {
  const after = [run(['a#0']), run(['b#0'], 'ride'), run(['elsewhere#0'])]
  expect(countRuns([run(['elsewhere#0'])], after, given({ 'a#0': 'added', 'b#0': 'added' }))).toEqual({
    runs: { added: 1, updated: 0, merged: 0, unchanged: 0 },
    other: { added: 1, updated: 0, merged: 0, unchanged: 0 },
  })
})
