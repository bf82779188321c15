// How fast GPX and TCX are read, in one run: the usual way (xmldom, then togeojson), saxes alone, and ours.
//   node scripts/bench-xml.ts [FILE.gpx FILE.tcx …]     without files: an invented run of two hours, one point a second
import { globSync, readFileSync } from 'node:fs'
import { gunzipSync } from 'node:zlib'
import * as togeojson from '@tmcw/togeojson'
import { DOMParser } from '@xmldom/xmldom'
import { SaxesParser } from 'saxes'
import { gpxImporter } from '../src/importers/gpx/read.ts'
import { tcxImporter } from '../src/importers/tcx/read.ts'
import { type BenchRow, median, times } from './bench-row.ts'

interface Contestant {
  readonly name: string
  /** Reads the file; gives the number of points as a proof of work. */
  readonly read: (bytes: Uint8Array, isTcx: boolean) => number
}

const CONTESTANTS: readonly Contestant[] = [
  { name: 'xmldom + togeojson', read: viaDom },
  { name: 'saxes', read: viaSax },
  { name: 'ours', read: viaOurs },
]

function viaDom(bytes: Uint8Array, isTcx: boolean): number {
  const parser = new DOMParser({ onError: () => {} })
  const document = parser.parseFromString(new TextDecoder().decode(bytes), 'text/xml') as never
  const { features } = (isTcx ? togeojson.tcx(document) : togeojson.gpx(document)) as unknown as {
    features: readonly { geometry: unknown }[]
  }
  return features.reduce((count, { geometry }) => count + lengthOf(geometry), 0)
}

function lengthOf(geometry: unknown): number {
  const { type, coordinates } = geometry as { type: string; coordinates: readonly (readonly unknown[])[] }
  return type === 'MultiLineString' ? coordinates.reduce((sum, line) => sum + line.length, 0) : coordinates.length
}

/** The least that any reader over saxes does: local names, numbers, times. */
function viaSax(bytes: Uint8Array): number {
  const parser = new SaxesParser()
  const columns: number[][] = [[], [], [], [], [], []]
  const row = new Float64Array(6)
  let text = ''
  parser.on('opentag', ({ name, attributes }) => {
    text = ''
    if (name !== 'trkpt' && name !== 'Trackpoint') return
    row.fill(Number.NaN)
    row[1] = Number(attributes['lat'])
    row[2] = Number(attributes['lon'])
  })
  parser.on('text', (piece) => {
    text += piece
  })
  parser.on('closetag', ({ name }) => {
    const local = name.slice(name.indexOf(':') + 1)
    if (local === 'time' || local === 'Time') row[0] = Date.parse(text) / 1000
    else if (local === 'LatitudeDegrees') row[1] = Number(text)
    else if (local === 'LongitudeDegrees') row[2] = Number(text)
    else if (local === 'ele' || local === 'AltitudeMeters') row[3] = Number(text)
    else if (local === 'hr' || local === 'Value') row[4] = Number(text)
    else if (local === 'cad' || local === 'RunCadence') row[5] = Number(text)
    else if (local === 'trkpt' || local === 'Trackpoint')
      for (const [i, column] of columns.entries()) column.push(row[i]!)
    text = ''
  })
  parser.write(new TextDecoder().decode(bytes)).close()
  return columns[0]!.length
}

function viaOurs(bytes: Uint8Array, isTcx: boolean): number {
  const { recordings } = (isTcx ? tcxImporter : gpxImporter).read({ path: 'run', bytes }, { csvUnits: null })
  return recordings.reduce((count, { samples }) => count + (samples?.t.length ?? 0), 0)
}

/** Best of several, so that a busy machine harms all alike. */
function bestMs(work: () => number): { ms: number; points: number } {
  let best = Number.POSITIVE_INFINITY
  let points = 0
  const until = performance.now() + 1500
  for (let round = 0; round < 3 || performance.now() < until; round++) {
    const from = performance.now()
    points = work()
    best = Math.min(best, performance.now() - from)
  }
  return { ms: best, points }
}

function inventedRun(): Uint8Array {
  const points = Array.from({ length: 7200 }, (_, second) => {
    const time = new Date(Date.UTC(2026, 4, 3, 7) + second * 1000).toISOString()
    const lat = (47 + second * 2.5e-5).toFixed(17)
    return `<trkpt lat="${lat}" lon="8.50000000000000000"><ele>${(400 + 30 * Math.sin(second / 300)).toFixed(1)}</ele>
        <time>${time}</time><extensions><ns3:TrackPointExtension><ns3:hr>${140 + (second % 20)}</ns3:hr>
          <ns3:cad>${85 + (second % 4)}</ns3:cad></ns3:TrackPointExtension></extensions></trkpt>`
  })
  const track = `<trk><name>Long run</name><type>running</type><trkseg>${points.join('\n      ')}</trkseg></trk>`
  return new TextEncoder().encode(
    `<?xml version="1.0"?><gpx creator="bench" xmlns:ns3="http://www.garmin.com/xmlschemas/TrackPointExtension/v1">${track}</gpx>`,
  )
}

interface XmlFile {
  readonly name: string
  readonly bytes: Uint8Array
}

function fileAt(path: string): XmlFile {
  const raw = readFileSync(path)
  return { name: path.split('/').at(-1)!, bytes: new Uint8Array(path.endsWith('.gz') ? gunzipSync(raw) : raw) }
}

const isTcx = ({ name, bytes }: XmlFile): boolean => tcxImporter.identify({ path: name, bytes })

interface Speed {
  readonly name: string
  readonly ms: number
  readonly points: number
}

function compare(file: XmlFile): readonly Speed[] {
  return CONTESTANTS.map(({ name, read }) => ({ name, ...bestMs(() => read(file.bytes, isTcx(file))) }))
}

/** xmldom refuses some that are no well-formed XML, such as those with a prefix nobody declared. */
function isReadByAll(file: XmlFile): boolean {
  try {
    return CONTESTANTS.every(({ read }) => read(file.bytes, isTcx(file)) > 0)
  } catch {
    return false
  }
}

/** Files above this are long enough to time, bytes. */
const LARGE = 1_000_000

/** The line of the issue, over the large files of the corpus, of one kind; the invented run where there are none. */
export function xmlRow(folder: string, kind: 'gpx' | 'tcx'): BenchRow {
  const corpus = globSync(`${folder}/**/*.${kind}{,.gz}`).map(fileAt)
  const large = corpus.filter((file) => file.bytes.length >= LARGE && isReadByAll(file))
  const files = large.length > 0 ? large : [{ name: 'invented.gpx', bytes: inventedRun() }]
  const ratios = files.map(compare).map(([dom, , ours]) => dom!.ms / ours!.ms)
  const spread = `${times(Math.min(...ratios))} to ${times(Math.max(...ratios))}`
  return {
    what: `${kind.toUpperCase()} beside xmldom with togeojson, ${ratios.length} files`,
    toReach: '≥20 × (50 ×)',
    reached: `${times(median(ratios))} (${spread})`,
    clock: 'processor',
    n: ratios.length,
  }
}

if (import.meta.main) {
  const named = process.argv.slice(2).map(fileAt)
  for (const file of named.length > 0 ? named : [{ name: 'invented.gpx', bytes: inventedRun() }]) {
    console.log(`${file.name}  ${(file.bytes.length / 1e6).toFixed(2)} MB`)
    const speeds = compare(file)
    for (const { name, ms, points } of speeds) {
      const speed = (file.bytes.length / 1e3 / ms).toFixed(1)
      const ratio = (speeds[0]!.ms / ms).toFixed(1)
      console.log(`  ${name.padEnd(20)} ${speed.padStart(7)} MB/s  ${ratio.padStart(6)} x   ${points} points`)
    }
  }
}
