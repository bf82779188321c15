import type { OpenLog } from '../log/open-log.ts'
import { refreshRuns } from '../log/refresh-runs.ts'
import { exportRunsCsv } from './export-csv.ts'
import { exportTracks } from './export-geojson.ts'
import { exportJson } from './export-json.ts'

/** How a log can be taken out. */
export const EXPORT_FORMATS = ['json', 'csv', 'geojson'] as const
export type ExportFormat = (typeof EXPORT_FORMATS)[number]

/** What is taken out. */
export interface ExportOptions {
  /** `json`: everything, and what can be imported again. `csv`: the runs as a table. `geojson`: their tracks. */
  readonly format: ExportFormat
  /** Whether JSON carries the samples: about 5 bytes a second of running. */
  readonly samples: boolean
}

/** The log out again, in pieces of one text. */
export async function* exportLog(
  { store, athlete }: OpenLog,
  { format, samples }: ExportOptions,
): AsyncGenerator<string> {
  if (format === 'json') {
    yield* exportJson(store, athlete, samples)
    return
  }
  const { runs } = await refreshRuns(store)
  if (format === 'csv') yield exportRunsCsv(runs)
  else yield* exportTracks(store, runs)
}
