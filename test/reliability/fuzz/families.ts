import { existsSync, globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import type { RecordingFormat } from '../../../src/model/recording.ts'
import { splicedBytes } from './bytes.ts'
import { equalStarts, histories } from './crowds.ts'
import { fitFiles } from './fit.ts'
import { jsonFiles } from './json.ts'
import { tableFiles } from './tables.ts'
import { xmlFiles } from './xml.ts'

/** A file as somebody may give it. */
export interface FuzzFile {
  readonly path: string
  readonly bytes: Uint8Array
}

const SAMPLES = join(import.meta.dirname, '../../../samples')
const CORPUS = process.env['SOREPOINT_CORPUS'] ?? join(import.meta.dirname, '../../../../shared/corpus')

/** Files that are small enough to be changed and read some thousand times. */
function filesNamed(folder: string, pattern: string, most: number): readonly Uint8Array[] {
  if (!existsSync(folder)) return []
  return globSync(pattern, { cwd: folder })
    .toSorted()
    .map((path) => new Uint8Array(readFileSync(join(folder, path))))
    .filter(({ length }) => length > 0 && length <= most)
}

/** Many activities in one file. */
type Crowd = 'many-activities' | 'equal-starts'

/** Each format that comes from elsewhere, and files put together of several. */
type Families = Readonly<
  Record<Exclude<RecordingFormat, 'sorepoint' | 'by-hand'> | 'spliced' | Crowd, fc.Arbitrary<FuzzFile>>
>

/** @param thorough with real files too, where they are at hand: slower cases */
export function families(thorough: boolean): Readonly<Record<string, fc.Arbitrary<FuzzFile>>> {
  const real = (extension: string, most: number) =>
    thorough ? [`${SAMPLES}/loose`, CORPUS].flatMap((folder) => filesNamed(folder, `**/*.${extension}`, most)) : []
  const tables = (pattern: string) => filesNamed(`${SAMPLES}/loose`, pattern, 5000)
  const named = (path: string, bytes: fc.Arbitrary<Uint8Array>) =>
    bytes.map((each): FuzzFile => ({ path, bytes: each }))
  const everything = [
    ...filesNamed(`${SAMPLES}/loose`, '*.{fit,gpx,tcx,csv}', thorough ? 30_000 : 3000),
    ...filesNamed(`${SAMPLES}/loose`, '*Activities.json', 5000),
  ]
  return {
    fit: named('a.fit', fitFiles(real('fit', 20_000))),
    gpx: named('a.gpx', xmlFiles('gpx', real('gpx', 30_000))),
    tcx: named('a.tcx', xmlFiles('tcx', real('tcx', 30_000))),
    kml: named('a.kml', xmlFiles('kml', real('kml', 30_000))),
    'strava-csv': named('activities.csv', tableFiles(tables('strava-*.csv'))),
    'garmin-csv': named('Activities.csv', tableFiles(tables('garmin-*.csv'))),
    'activity-csv': named('cardioActivities.csv', tableFiles(tables('activity-*.csv'))),
    'garmin-json': named('a_0_summarizedActivities.json', jsonFiles(tables('*_summarizedActivities.json'))),
    'many-activities': named('history.tcx', histories),
    'equal-starts': named('Activities.csv', equalStarts),
    spliced: fc
      .tuple(splicedBytes(everything), fc.constantFrom('a.fit', 'a.gpx', 'a.csv', 'a.json', 'a.gz'))
      .map(([bytes, path]) => ({ path, bytes })),
  } satisfies Families
}
