import { COROS_WATCH, fitActivity } from './fit-activity.ts'
import { gpx, gpxRoute } from './gpx.ts'
import { picture } from './picture.ts'
import type { SeasonActivity } from './season-activity.ts'
import { type StravaRow, stravaTable } from './strava-table.ts'
import { tcx } from './tcx.ts'
import { gzipped, type Member, zip } from './zip.ts'

/** Ids rise with the uploads; the number of a file is the upload's, not the activity's. */
const FIRST_ACTIVITY = 18_200_000_417
const FIRST_UPLOAD = 19_400_000_233

/** The rows of its table, in the order of the outings. */
export function stravaRows(activities: readonly SeasonActivity[]): readonly StravaRow[] {
  return activities.map((activity, i): StravaRow => {
    const name = fileName(activity, FIRST_UPLOAD + 61 * i)
    return { activityId: FIRST_ACTIVITY + 53 * i, file: name === null ? '' : `activities/${name}`, activity }
  })
}

/** Names of the photographs in it. */
export const photosOf = (activities: readonly SeasonActivity[]): readonly string[] => [
  ...new Set(activities.flatMap(({ outing }) => outing.photos)),
]

/** Strava's whole export of the season, `export_….zip`. */
export async function stravaExport(activities: readonly SeasonActivity[]): Promise<Uint8Array> {
  const rows = stravaRows(activities)
  const route = activities.find(({ outing }) => outing.path === 'moor trail')!
  return zip([
    { name: 'activities.csv', bytes: stravaTable(rows) },
    ...STRAVA_TABLES.map(([name, bytes]): Member => ({ name, bytes })),
    ...rows.flatMap((row) => (row.file === '' ? [] : [memberOf(row)])),
    { name: 'routes/moor_loop.gpx', bytes: gpxRoute(route.track, 'Moor loop') },
    ...photosOf(activities).map((name, i): Member => ({ name, bytes: picture(i) })),
  ])
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

/** What else lies in an export; nothing of it is an activity. */
export const STRAVA_TABLES: readonly (readonly [string, string])[] = [
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
