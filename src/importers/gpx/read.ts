import type { Importer } from '../importer.ts'
import { sportOfType } from '../sport-of-type.ts'
import { readTracks } from '../track-file.ts'
import { isXmlOf } from '../xml-file.ts'
import { scanGpx } from './scan.ts'
import { STRAVA_TYPES } from './tables.ts'

/** GPX 1.0 and 1.1: tracks with times are activities, routes and tracks without are plans. */
export const gpxImporter: Importer = {
  id: 'gpx',
  identify: (file) => isXmlOf(file, 'gpx', '.gpx'),
  read: (file) => readTracks(file, 'gpx', scanGpx, (type) => STRAVA_TYPES[type] ?? sportOfType(type)),
}
