import { sha256Of } from '#platform/sha256.ts'
import { identify } from '../importers/identify.ts'
import type { Imported, ImportFile, ImportOptions } from '../importers/importer.ts'
import { IMPORTERS } from '../importers/index.ts'
import type { ProblemCode } from '../model/problem.ts'
import { checkedImport } from './checked-import.ts'
import { importBytes } from './import-bytes.ts'
import { isIncomplete } from './read-with-fallback.ts'
import { gunzip } from './unpack.ts'

/** What one file gave: `groupRuns` makes runs of many of these. */
export interface ReadFile extends Imported {
  /** As it was given. */
  readonly path: string
  /** Of the unpacked bytes, hex. */
  readonly sha256: string
}

const NO_OPTIONS: ImportOptions = { csvUnits: null }

/**
 * Reads one file: FIT, GPX, TCX or KML, gzipped or not, or a table of an export (Strava's `activities.csv`, Garmin
 * Connect's CSV, Garmin's `summarizedActivities.json`). Recognised by its bytes, whatever it is called. Zips are for the caller to
 * take apart: give each member's path as `export.zip!activities/1.fit.gz`, so that the export's table finds its files.
 *
 * Samples are columns of equal length, NaN for a gap; SI units, the unit in each name.
 *
 * Never throws for bad content: what is wrong is in `problems`, with its code and place. A file of no known format is one,
 * `unknown-format`; a FIT file that holds no activity (settings, sleep) is counted in `skipped`. What a damaged FIT file does
 * not give is tried with a second, slower decoder, on the caller's own thread and without a limit of time.
 */
export async function readRecordings(file: ImportFile, options: ImportOptions = NO_OPTIONS): Promise<ReadFile> {
  const unpacked = gunzip(file.bytes)
  if (!unpacked.ok) return failed(file, file.bytes, unpacked.error)
  const { bytes, flaw } = unpacked.value
  try {
    const content = { path: file.path, bytes }
    const first = importBytes(content, true, IMPORTERS, options)
    const imported = isIncomplete(first) ? await readWithFallback(content, first) : first
    return { path: file.path, sha256: sha256Of(bytes), ...checkedImport(imported, file.path, flaw) }
  } catch {
    return failed(file, bytes, 'importer-crashed')
  }
}

const failed = ({ path }: ImportFile, bytes: Uint8Array, code: ProblemCode): ReadFile => ({
  path,
  sha256: sha256Of(bytes),
  recordings: [],
  problems: [{ path, level: 'error', code }],
  skipped: [],
})

/** The second decoder is another's code: what it does wrong leaves the first reading as it was. */
async function readWithFallback(file: ImportFile, own: Imported): Promise<Imported> {
  const importer = identify(file, IMPORTERS)
  if (!importer.ok || importer.value?.readWithFallback === undefined) return own
  return importer.value.readWithFallback(file, own).catch(() => own)
}
