import type { Maker } from '../../model/maker.ts'

interface MakerWords {
  readonly name: string
  /** What of its export is read here. */
  readonly reads: string
  /** How its runs come in all the same. */
  readonly wayOut: string
}

const FILES = 'its FIT, TCX and GPX files are read'

export const MAKER_WORDS: Readonly<Record<Maker, MakerWords>> = {
  'apple-health': {
    name: 'Apple Health',
    reads:
      'the routes beside it (workout-routes) are read: way, time and climb, without heart rate. Runs without a route are not in',
    wayOut: 'For the whole of each run, export it as FIT or GPX with an app such as HealthFit, and import those files',
  },
  coros: {
    name: 'COROS',
    reads: FILES,
    wayOut: 'In the COROS app or on t.coros.com open a run and export it as FIT; several at once on the web',
  },
  decathlon: {
    name: 'Decathlon',
    reads: FILES,
    wayOut: 'In Decathlon Coach on the web open a run and download it as TCX or GPX, or let it send its runs to Strava',
  },
  endomondo: {
    name: 'Endomondo',
    reads: 'the TCX files of its archive are read',
    wayOut: 'Import the TCX files beside this one; workouts typed in by hand have none: add them one by one',
  },
  fitbit: {
    name: 'Fitbit',
    reads: 'TCX files are read',
    wayOut:
      'On fitbit.com open a run and choose "Export as TCX", or let Fitbit send its runs to Strava and export from there',
  },
  'google-fit': {
    name: 'Google Fit',
    reads: 'the TCX files of the Takeout folder Activities are read',
    wayOut: 'Tick "Activities" in Google Takeout, and import the TCX files in it',
  },
  huawei: {
    name: 'Huawei Health',
    reads: FILES,
    wayOut:
      'In Huawei Health open a run, then "Share" and "Export track" for its TCX, or let it send its runs to Strava',
  },
  'mi-fitness': {
    name: 'Mi Fitness',
    reads: FILES,
    wayOut: 'Let Mi Fitness send its runs to Strava, and export from there',
  },
  nike: {
    name: 'Nike Run Club',
    reads: FILES,
    wayOut: 'Let Nike Run Club send its runs to Strava, or turn its export into GPX with an exporter, and import that',
  },
  polar: {
    name: 'Polar',
    reads: FILES,
    wayOut: 'On flow.polar.com open a run, choose "Export session" and take FIT or TCX',
  },
  runkeeper: {
    name: 'Runkeeper',
    reads: 'its table cardioActivities.csv and its GPX files are read',
    wayOut: 'Ask for the export on runkeeper.com under Settings, "Export data", and import the zip as it comes',
  },
  runtastic: {
    name: 'adidas Running (Runtastic)',
    reads: 'the GPX files beside it are read',
    wayOut: 'On runtastic.com open a run and download it as TCX or GPX, or let it send its runs to Strava',
  },
  'samsung-health': {
    name: 'Samsung Health',
    reads: FILES,
    wayOut: 'In Samsung Health open a run and choose "Export as GPX", or let it send its runs to Strava',
  },
  sporttracks: {
    name: 'SportTracks',
    reads: FILES,
    wayOut: 'In SportTracks select the runs and export them as FIT, TCX or GPX',
  },
  'strava-api': {
    name: 'a program that keeps a copy of Strava (JSON)',
    reads: 'the FIT, TCX and GPX files beside it are read',
    wayOut: "Take Strava's own export (Settings > My Account > Download or Delete Your Account) and import its zip",
  },
  suunto: {
    name: 'Suunto',
    reads: FILES,
    wayOut: 'In the Suunto app open a run and choose "Export FIT", or let it send its runs to Strava',
  },
  trainingpeaks: {
    name: 'TrainingPeaks',
    reads: FILES,
    wayOut: 'On trainingpeaks.com under Settings, "Export data", take the workout files: they hold the FIT files',
  },
  whoop: {
    name: 'WHOOP',
    reads: FILES,
    wayOut: 'WHOOP holds no distance by itself: import from the watch or phone that measured it',
  },
  zepp: {
    name: 'Zepp (Amazfit)',
    reads: FILES,
    wayOut:
      'In the Zepp app open a run, then the menu, "Export", and take TCX or GPX; or let it send its runs to Strava',
  },
}
