import type { Importer } from '../importer.ts'
import { readTracks } from '../track-file.ts'
import { isXmlOf } from '../xml-file.ts'
import { scanKml } from './scan.ts'

/** KML: `gx:Track`, alone or in a `gx:MultiTrack`, is an activity; lines are plans. The sport is always a guess. */
export const kmlImporter: Importer = {
  id: 'kml',
  identify: (file) => isXmlOf(file, 'kml', '.kml'),
  read: (file) => readTracks(file, 'kml', scanKml, () => null),
}
