import { type Recorded, recordedBy } from '../../src/demo/device.ts'
import { isoTime } from '../../src/demo/gpx.ts'
import { type Outing, PLAIN_RUN } from '../../src/demo/outing.ts'
import { PATHS } from '../../src/demo/paths.ts'
import { simulate, totalsOf } from '../../src/demo/simulate.ts'
import { type Expected, type ExpectedActivity, metres, type Sample } from './expected.ts'

/** A short outing of March 2025 for a loose file, on a day of its own. */
export interface ShortRun {
  readonly outing: Outing
  readonly recorded: Recorded
}

/** @param change - what differs from an easy run of about ten minutes at noon */
export function shortRun(day: number, everyS: number, change: Partial<Outing> = {}): ShortRun {
  const date = `2025-03-${String(day).padStart(2, '0')}`
  const outing: Outing = { ...PLAIN_RUN, distanceM: 1600, path: 'moor trail', title: 'Noon run', date, ...change }
  const device = { name: 'loose', everyS, lateS: 0, distanceFactor: 1, altitudeSdM: 0.3 }
  return { outing, recorded: recordedBy(device, simulate(outing)) }
}

/** The first seconds of a recording: what is left of it when the rest is lost. */
export function firstSeconds(recorded: Recorded, seconds: number): Recorded {
  const moments = recorded.moments.filter(({ t }) => t <= seconds)
  return { ...recorded, moments, totals: totalsOf({ moments, pauses: [] }) }
}

/** What a file tells of the outing; `change` holds what damage or format takes away. */
export function truthOf({ outing, recorded }: ShortRun, change: Partial<ExpectedActivity> = {}): ExpectedActivity {
  const { totals, startS } = recorded
  const surface =
    outing.sport !== 'run' ? 'unknown' : outing.path === 'treadmill' ? 'treadmill' : PATHS[outing.path].surface
  return {
    sport: outing.sport,
    start: isoTime(startS),
    date: outing.date,
    distanceM: metres(totals.distanceM),
    timerS: totals.timerS,
    ascentM: metres(totals.ascentM),
    descentM: metres(totals.descentM),
    surface,
    toldSurface: surface,
    quality: [],
    within: { distanceM: 1, timerS: 1, climbM: 1 },
    ...change,
  }
}

export const GOOD: Pick<Expected, 'skipped' | 'problems' | 'errors'> = { skipped: {}, problems: [], errors: 0 }

/** A loose file and its truth. */
export function loose(
  name: string,
  bytes: Buffer | string,
  about: string,
  activities: readonly ExpectedActivity[],
  more: Partial<Expected> = {},
): Sample {
  return { path: `loose/${name}`, bytes, expected: { about, activities, ...GOOD, ...more } }
}
