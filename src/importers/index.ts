import { activityTableImporter } from './csv/activity-table.ts'
import { exportTableImporter } from './csv/export-table.ts'
import { garminCsvImporter } from './csv/garmin.ts'
import { stravaCsvImporter } from './csv/strava.ts'
import { fitImporter } from './fit/read.ts'
import { garminJsonImporter } from './garmin-json/read.ts'
import { gpxImporter } from './gpx/read.ts'
import type { Importer } from './importer.ts'
import { kmlImporter } from './kml/read.ts'
import { tcxImporter } from './tcx/read.ts'

/** Every format that can be read. Exactly one may claim a file; their order means nothing. */
export const IMPORTERS: readonly Importer[] = Object.freeze([
  // The second decoder is large and seldom wanted.
  {
    ...fitImporter,
    readWithFallback: async (file, own) => (await import('./fit/reference.ts')).readWithReference(file, own),
  },
  gpxImporter,
  tcxImporter,
  kmlImporter,
  stravaCsvImporter,
  garminCsvImporter,
  activityTableImporter,
  exportTableImporter,
  garminJsonImporter,
])

/** Raised when an importer reads a file differently than before: files already imported are then read again. */
export const IMPORTERS_VERSION = 7
