import { wordTable } from '../../lib/word-table.ts'
import type { SportWord } from '../sport-words.ts'
import { xmlNames } from '../xml-names.ts'

/** Elements read, by local name: prefixes differ from writer to writer and are often not even declared (formats.md §6). */
export const NAMES = xmlNames({
  gpx: ['gpx'],
  metadata: ['metadata'],
  track: ['trk'],
  segment: ['trkseg'],
  point: ['trkpt'],
  route: ['rte'],
  waypoint: ['wpt'],
  name: ['name'],
  description: ['desc'],
  comment: ['cmt'],
  type: ['type'],
  time: ['time'],
  altitude: ['ele'],
  extensions: ['extensions'],
  /** What running_page writes about an activity without points: its totals as the service gave them. */
  startTime: ['start_time'],
  movingTime: ['moving_time'],
  elapsedTime: ['elapsed_time'],
  averageHeartRate: ['average_hr'],
  /** `gpxtpx:`, `ns3:` and `gpxdata:hr`; Amazfit and Maps-to-GPX `heartrate`. */
  heartRate: ['hr', 'heartrate', 'heartRate', 'HeartRate', 'heart_rate'],
  cadence: ['cad', 'cadence', 'Cadence', 'RunCadence'],
  /** GPX 1.0, `gpxtpx:` v2 and `gpxdata:`; m/s by all their schemas. */
  speed: ['speed', 'Speed'],
  /** `gpxdata:distance` since the start. */
  distance: ['distance'],
})

/** `<type>` of Strava's GPX (formats.md §6); the surface is unknown but for what never touches ground. */
export const STRAVA_TYPES = wordTable<SportWord>({
  1: { sport: 'ride', surface: 'unknown' },
  4: { sport: 'hike', surface: 'unknown' },
  9: { sport: 'run', surface: 'unknown' },
  10: { sport: 'walk', surface: 'unknown' },
  16: { sport: 'swim', surface: 'unknown' },
  17: { sport: 'ride', surface: 'unknown' },
})
