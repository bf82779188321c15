import * as togeojson from '@tmcw/togeojson'
import { describe, expect, test } from 'vitest'
import { gpxImporter } from '../../src/importers/gpx/read.ts'
import type { ImportFile } from '../../src/importers/importer.ts'
import { lightDom } from '../../src/importers/plan/light-dom.ts'
import { tcxImporter } from '../../src/importers/tcx/read.ts'
import { utf8Xml } from '../../src/importers/xml-file.ts'
import { corpusXml, hasCorpus } from './xml-corpus.ts'

/** Where the reference is known to differ, and why; everything else must be equal. */
const DIFFERS: Readonly<Record<string, string>> = {
  'placemark__togeojson/bad.tcx': 'a position of 0/0 is a missing one to us',
  'placemark__togeojson/tcx-courses.tcx': 'a course is a plan to us',
  'sports-alliance__sports-lib/6782987395.tcx.gz': 'a point without heart rate shifts all later ones of the reference',
  'sports-alliance__sports-lib/sports-tracker.gpx.gz':
    'late heart rates repeat the place of another point: we do not believe it',
  'tkrajina__gpxpy/cerknicko-jezero-with-elevations-zero.gpx': 'an altitude of 0 all the way is none to us',
  'tkrajina__gpxpy/first_and_last_elevation.gpx': 'its last point goes back in time and repeats the place before',
}

type Point = readonly [lon: number, lat: number, ele: number | null, hr: number | null]

/** Points by time; of several at one time the first, as ours keeps it. */
type Points = Map<number, Point>

interface Line {
  readonly coordinates: readonly (readonly number[])[]
  readonly times: readonly string[]
  readonly heart: readonly (number | null)[]
}

function referenceLines(file: ImportFile): Line[] {
  const document = lightDom(new TextDecoder().decode(utf8Xml(file.bytes))) as never
  const { features } = (tcxImporter.identify(file) ? togeojson.tcx(document) : togeojson.gpx(document)) as unknown as {
    features: readonly {
      geometry: { type: string; coordinates: unknown }
      properties: {
        _gpxType?: string
        coordinateProperties?: { times?: unknown; heart?: unknown; heartRates?: unknown }
      }
    }[]
  }
  return features
    .filter(({ geometry, properties }) => geometry.type !== 'Point' && properties._gpxType !== 'rte')
    .flatMap(({ geometry, properties: { coordinateProperties: columns } }) => {
      const isMulti = geometry.type === 'MultiLineString'
      const lines = (isMulti ? geometry.coordinates : [geometry.coordinates]) as Line['coordinates'][]
      const heart = columns?.heart ?? columns?.heartRates
      const part = (column: unknown, index: number) =>
        ((isMulti ? (column as unknown[] | undefined)?.[index] : column) ?? []) as never
      return lines.map((coordinates, i) => ({ coordinates, times: part(columns?.times, i), heart: part(heart, i) }))
    })
}

/** The lines of the reference whose columns are of one length: the others are shifted against each other. */
function referencePoints(lines: readonly Line[]): Points {
  const points: Points = new Map()
  for (const { coordinates, times, heart } of lines) {
    if (times.length !== coordinates.length) continue
    coordinates.forEach(([lon, lat, ele], i) => {
      const ms = Date.parse(times[i]!)
      if (!points.has(ms)) points.set(ms, [lon!, lat!, ele ?? null, heart[i] ?? null])
    })
  }
  return points
}

function ourPoints(file: ImportFile): Points {
  const { recordings } = (tcxImporter.identify(file) ? tcxImporter : gpxImporter).read(file, { csvUnits: null })
  const points: Points = new Map()
  const known = (value: number) => (Number.isNaN(value) ? null : value)
  for (const { samples } of recordings) {
    samples?.t.forEach((t, i) => {
      if (Number.isNaN(samples.lat[i]!)) return
      points.set(Math.round(t * 1000), [
        samples.lon[i]!,
        samples.lat[i]!,
        known(samples.ele[i]!),
        known(samples.hr[i]!),
      ])
    })
  }
  return points
}

/** The first few points of the reference that ours tells otherwise. */
function differences(reference: Points, ours: Points): string[] {
  const differs = (a: number | null, b: number | null) => (a === null || b === null ? a !== b : Math.abs(a - b) > 1e-9)
  return [...reference]
    .filter(([ms, point]) => {
      const our = ours.get(ms)
      // A heart rate the reference lost to a second dialect or a later point at the same second is no fault.
      return (
        our === undefined ||
        [0, 1, 2].some((i) => differs(point[i]!, our[i]!)) ||
        (point[3] !== null && differs(point[3], our[3]))
      )
    })
    .map(([ms, point]) => `${new Date(ms).toISOString()} ${point} | ${ours.get(ms)}`)
}

describe.skipIf(!hasCorpus)('togeojson reads the same points, times, altitudes and heart rates in real files', () => {
  const files = hasCorpus ? corpusXml() : []

  test.each(files.map((file) => [file.path, file] as const))('%s', (path, file) => {
    const lines = referenceLines(file)
    const reference = referencePoints(lines)
    const ours = ourPoints(file)
    const different = differences(reference, ours)
    // A point that the reference lacks must be one that it cannot tell: of a shifted line, or alone in its segment.
    const inLines = lines.reduce((count, { coordinates }) => count + coordinates.length, 0)
    const invented = Math.max(0, ours.size - inLines - singlePoints(file))
    // The list tells the truth: a file that no longer differs must leave it.
    if (DIFFERS[path] !== undefined) expect(different.length + invented).toBeGreaterThan(0)
    else expect({ different: different.slice(0, 3), invented }).toEqual({ different: [], invented: 0 })
  })
})

/** Segments of one point: no line to the reference, a point to us. */
function singlePoints({ bytes }: ImportFile): number {
  if (bytes.length > 20_000) return 0
  const segments = new TextDecoder().decode(bytes).match(/<trkseg>[\s\S]*?<\/trkseg>/g) ?? []
  return segments.filter((segment) => segment.split('<trkpt').length === 2).length
}
