import type { ExpectedActivity } from './expected.ts'

/** A row as its table tells it: to the decimals written, in no zone. */
export function toldByRow(change: Partial<ExpectedActivity>): ExpectedActivity {
  return {
    sport: 'run',
    start: null,
    date: null,
    distanceM: null,
    timerS: null,
    ascentM: null,
    descentM: null,
    surface: 'unknown',
    toldSurface: 'unknown',
    quality: [],
    within: { distanceM: 1, timerS: 1, climbM: 0.5 },
    ...change,
  }
}
