import type { Expected, ExpectedActivity, Sample } from './expected.ts'
import { COROS_WATCH, fitActivity } from './fit-activity.ts'
import { gpx, gpxRoute } from './gpx.ts'
import type { StravaForm } from './outing.ts'
import { picture } from './picture.ts'
import { expectedOf, type SeasonActivity } from './season-activity.ts'
import { type StravaRow, stravaTable } from './strava-table.ts'
import { tcx } from './tcx.ts'
import { gzipped, type Member, zip } from './zip.ts'

/** Ids rise with the uploads; the number of a file is the upload's, not the activity's. */
const FIRST_ACTIVITY = 18_200_000_417
const FIRST_UPLOAD = 19_400_000_233

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

/** Strava's whole export of the season. */
export async function stravaExport(activities: readonly SeasonActivity[]): Promise<Sample> {
  const rows = activities.map((activity, i): StravaRow => {
    const name = fileName(activity, FIRST_UPLOAD + 61 * i)
    return { activityId: FIRST_ACTIVITY + 53 * i, file: name === null ? '' : `activities/${name}`, activity }
  })
  const files = rows.flatMap((row) => (row.file === '' ? [] : [memberOf(row)]))
  const media = [...new Set(activities.flatMap(({ outing }) => outing.photos))].map(
    (name, i): Member => ({ name, bytes: picture(i) }),
  )
  const route = activities.find(({ outing }) => outing.path === 'moor trail')!
  return {
    path: 'strava-export.zip',
    bytes: await zip([
      { name: 'activities.csv', bytes: stravaTable(rows) },
      ...TABLES.map(([name, bytes]): Member => ({ name, bytes })),
      ...files,
      { name: 'routes/moor_loop.gpx', bytes: gpxRoute(route.track, 'Moor loop') },
      ...media,
    ]),
    expected: expectedExport(rows, media.length),
  }
}

function fileName({ outing }: SeasonActivity, upload: number): string | null {
  if (outing.strava === 'by-hand') return null
  // What the phone's app recorded itself is not packed.
  return outing.strava === 'phone-gpx' ? `${upload}.gpx` : `${upload}.${outing.strava}.gz`
}

function memberOf({ file, activity: { outing, strava } }: StravaRow): Member {
  const { sport, title, description, rpe } = outing
  if (outing.strava === 'fit') {
    const content = fitActivity(strava, { device: COROS_WATCH, sport, subSport: 'generic', offsetS: 0, rpe })
    return gzipped(file.replace(/\.gz$/, ''), content)
  }
  if (outing.strava === 'tcx') {
    const kind = sport === 'run' ? 'Running' : sport === 'ride' ? 'Biking' : 'Other'
    const activity = { recorded: strava, sport: kind, notes: description, creator: 'COROS APEX 2' } as const
    return gzipped(file.replace(/\.gz$/, ''), tcx([activity], { leading: ' '.repeat(10) }))
  }
  const type = { run: 'running', ride: 'cycling', hike: 'hiking' }[sport]
  if (outing.strava === 'phone-gpx')
    return { name: file, bytes: gpx(strava, { creator: 'StravaGPX iPhone', name: title, type }) }
  return gzipped(file.replace(/\.gz$/, ''), gpx(strava, { creator: 'StravaGPX COROS APEX 2', name: title, type }))
}

function expectedExport(rows: readonly StravaRow[], pictures: number): Expected {
  return {
    about:
      "Strava's export of the whole season: table of 103 columns, fit.gz, gpx.gz, tcx.gz, a phone's gpx, one entry by hand",
    activities: rows.map(({ file, activity }) => {
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
    skipped: { 'export-table': TABLES.length, route: 1, media: pictures },
    problems: [],
    errors: 0,
  }
}

/** What else lies in an export; nothing of it is an activity. */
const TABLES: readonly (readonly [string, string])[] = [
  ['profile.csv', 'Athlete ID,Email Address,First Name,Last Name\n10000001,alex.sample@example.org,Alex,Sample\n'],
  ['bikes.csv', 'Bike Name,Bike Brand,Bike Model,Bike Default Sport Types\nWinter bike,,,Ride\n'],
  [
    'shoes.csv',
    'Shoe Name,Shoe Brand,Shoe Model,Shoe Default Sport Types\nDaily Plus 4,Sample,Daily Plus 4,Run\nHeather Grip 2,Sample,Heather Grip 2,\n',
  ],
  [
    'comments.csv',
    'Comment Date,Comment,Activity ID\n"Oct 18, 2026, 7:12:09 PM","Chapeau, what a hill!",18200005134\n',
  ],
  ['routes.csv', 'Route Name,Route Filename\nMoor loop,routes/moor_loop.gpx\n'],
]
