import { PATHS, type PathName } from './paths.ts'

export type Effort = 'walk' | 'easy' | 'steady' | 'tempo' | 'intervals' | 'ride'

/** How an outing stands in Strava's export: by a file, entered by hand, or not at all. */
export type StravaForm = 'fit' | 'gpx' | 'tcx' | 'phone-gpx' | 'by-hand' | 'none'

/** One outing as planned: everything but the second-by-second. */
export interface Outing {
  /** Names the same outing in every export. */
  readonly name: string
  readonly sport: 'run' | 'ride' | 'hike'
  /** The runner's local day and time of the start. */
  readonly date: string
  readonly clock: string
  readonly path: PathName | 'treadmill'
  readonly distanceM: number
  readonly effort: Effort
  /** The clock stopped once on the way, seconds; 0 for not at all. */
  readonly pauseS: number
  readonly title: string
  readonly description: string
  readonly privateNote: string
  readonly shoe: string
  /** CR-10; null if not entered. */
  readonly rpe: number | null
  readonly race: boolean
  readonly photos: readonly string[]
  readonly strava: StravaForm
  /** Seconds between records of the Garmin watch: 1, or the 4 to 6 of smart recording. */
  readonly garmin: 'every-second' | 'smart' | 'none'
  /** The Garmin file carries a foot pod's developer fields. */
  readonly footPod: boolean
}

const HOME_ZONE = 'Europe/London'

/** Offset of the runner's clock from UTC at the start of an outing, s. */
export function offsetS({ date, clock, path }: Pick<Outing, 'date' | 'clock' | 'path'>): number {
  const zone = path === 'treadmill' ? HOME_ZONE : PATHS[path].zone
  return Temporal.PlainDateTime.from(`${date}T${clock}`).toZonedDateTime(zone).offsetNanoseconds / 1e9
}

/** Unix s of the start. */
export function startS(outing: Pick<Outing, 'date' | 'clock' | 'path'>): number {
  return Date.parse(`${outing.date}T${outing.clock}Z`) / 1000 - offsetS(outing)
}

/** An easy quarter of an hour, to be varied. */
export const PLAIN_RUN: Outing = {
  name: '',
  sport: 'run',
  date: '2025-03-03',
  clock: '12:00:00',
  path: 'old railway',
  distanceM: 2000,
  effort: 'easy',
  pauseS: 0,
  title: '',
  description: '',
  privateNote: '',
  shoe: '',
  rpe: null,
  race: false,
  photos: [],
  strava: 'none',
  garmin: 'smart',
  footPod: false,
}
