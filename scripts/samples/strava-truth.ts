import type { StravaForm } from '../../src/demo/outing.ts'
import type { SeasonActivity } from '../../src/demo/season-activity.ts'
import { photosOf, STRAVA_TABLES, stravaRows } from '../../src/demo/strava-export.ts'
import type { Expected, ExpectedActivity } from './expected.ts'
import { expectedOf } from './season-truth.ts'

/** GPX knows neither the device's distance nor its climb: both come of positions and heights. */
const WITHIN: Readonly<Record<StravaForm, (distanceM: number, ascentM: number) => ExpectedActivity['within']>> = {
  fit: () => ({ distanceM: 1, timerS: 1, climbM: 1 }),
  tcx: (_, ascentM) => ({ distanceM: 1, timerS: 1, climbM: Math.max(10, 0.1 * ascentM) }),
  gpx: (distanceM, ascentM) => ({ distanceM: 0.015 * distanceM, timerS: 20, climbM: Math.max(10, 0.1 * ascentM) }),
  'phone-gpx': (distanceM, ascentM) => ({
    distanceM: 0.015 * distanceM,
    timerS: 20,
    climbM: Math.max(20, 0.3 * ascentM),
  }),
  'by-hand': () => ({ distanceM: 1, timerS: 1, climbM: 0 }),
  none: () => ({ distanceM: 0, timerS: 1, climbM: 0 }),
}

/** What an import of Strava's export of the season must give. */
export function stravaTruth(activities: readonly SeasonActivity[]): Expected {
  return {
    about:
      "Strava's export of the whole season: table of 103 columns, fit.gz, gpx.gz, tcx.gz, a phone's gpx, one entry by hand",
    activities: stravaRows(activities).map(({ file, activity }) => {
      const { outing, strava, surface } = activity
      const byHand = outing.strava === 'by-hand'
      const expected = expectedOf(activity, strava, {
        // The watch writes no kind of run; the map tells trails, the runner's words track and treadmill.
        toldSurface: surface === 'road' ? 'unknown' : surface,
        within: WITHIN[outing.strava](strava.totals.distanceM, strava.totals.ascentM ?? 0),
        quality: byHand ? ['manual'] : [],
        members: byHand ? ['activities.csv'] : ['activities.csv', file],
      })
      return byHand ? { ...expected, ascentM: null, descentM: null } : expected
    }),
    skipped: { 'export-table': STRAVA_TABLES.length, route: 1, media: photosOf(activities).length },
    problems: [],
    errors: 0,
  }
}
