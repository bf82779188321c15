// An invented Strava export of any size, the same every time: 70 % .fit.gz, 20 % .gpx.gz, 10 % .tcx.gz, each an hour at
// 1 Hz with jittering positions and heart rate, and their activities.csv. Few templates, varied by their date.

import { createWriteStream } from 'node:fs'
import { pipeline } from 'node:stream/promises'
import { gzipSync } from 'node:zlib'
import { ZipFile } from 'yazl'
import { crc16 } from '../src/importers/fit/crc.ts'
import { seededRandom } from '../src/lib/seeded-random.ts'

const SECONDS = 3600
const TEMPLATES = 8
const FIT_EPOCH_S = 631_065_600
/** Stands in the templates for day and hour: the runs lie within one hour, so nothing else changes. */
const HOUR_TOKEN = '2000-01-01T00'

interface Point {
  readonly lat: number
  readonly lon: number
  readonly ele: number
  readonly dist: number
  readonly hr: number
}

function pointsOf(seed: number): readonly Point[] {
  const random = seededRandom(seed + 1)
  let dist = 0
  return Array.from({ length: SECONDS }, (_, second) => {
    dist += 2.6 + random() * 0.6
    const angle = dist / 1200
    return {
      lat: 47 + seed / 10 + Math.sin(angle) * 0.01 + (random() - 0.5) * 1e-5,
      lon: 8 + Math.cos(angle) * 0.015 + (random() - 0.5) * 1e-5,
      ele: Math.round((430 + 25 * Math.sin(angle * 3) + random() * 0.4) * 5) / 5,
      dist,
      hr: Math.round(140 + 15 * Math.sin(second / 400) + random() * 4),
    }
  })
}

/** Base types of FIT fields: enum, uint8, uint16, sint32, uint32. */
const SIZES: Readonly<Record<number, number>> = { 0: 1, 2: 1, 132: 2, 133: 4, 134: 4 }

function fitDefinition(local: number, global: number, fields: readonly (readonly [number, number])[]): Buffer {
  const head = Buffer.from([0x40 | local, 0, 0, global & 255, global >> 8, fields.length])
  return Buffer.concat([head, ...fields.map(([number, type]) => Buffer.from([number, SIZES[type]!, type]))])
}

function fitMessage(local: number, values: readonly (readonly [type: number, value: number])[]): Buffer {
  const parts = values.map(([type, value]) => {
    const part = Buffer.alloc(SIZES[type]!)
    if (type === 133) part.writeInt32LE(value)
    else part.writeUIntLE(value, 0, part.length)
    return part
  })
  return Buffer.concat([Buffer.from([local]), ...parts])
}

const RECORD_FIELDS = [
  [253, 134],
  [0, 133],
  [1, 133],
  [2, 132],
  [5, 134],
  [3, 2],
] as const

const semicircles = (degrees: number): number => Math.round((degrees * 2 ** 31) / 180)

/** A FIT activity of the hour that starts at `startS`, Unix s. */
function fitFile(points: readonly Point[], startS: number): Buffer {
  const start = startS - FIT_EPOCH_S
  const distance = Math.round(points.at(-1)!.dist * 100)
  const records = points.map(({ lat, lon, ele, dist, hr }, second) =>
    fitMessage(1, [
      [134, start + second],
      [133, semicircles(lat)],
      [133, semicircles(lon)],
      [132, Math.round((ele + 500) * 5)],
      [134, Math.round(dist * 100)],
      [2, hr],
    ]),
  )
  const data = Buffer.concat([
    fitDefinition(0, 0, [
      [0, 0],
      [1, 132],
      [2, 132],
      [4, 134],
    ]),
    fitMessage(0, [
      [0, 4],
      [132, 1],
      [132, 4315],
      [134, start],
    ]),
    fitDefinition(1, 20, RECORD_FIELDS),
    ...records,
    fitDefinition(2, 18, [
      [253, 134],
      [2, 134],
      [7, 134],
      [8, 134],
      [9, 134],
      [5, 0],
      [6, 0],
    ]),
    fitMessage(2, [
      [134, start + SECONDS],
      [134, start],
      [134, SECONDS * 1000],
      [134, SECONDS * 1000],
      [134, distance],
      [0, 1],
      [0, 0],
    ]),
  ])
  const header = Buffer.alloc(14)
  header.set([14, 0x20])
  header.writeUInt16LE(2195, 2)
  header.writeUInt32LE(data.length, 4)
  header.write('.FIT', 8, 'latin1')
  return withFitChecksum(Buffer.concat([header, data, Buffer.alloc(2)]))
}

function withFitChecksum(file: Buffer): Buffer {
  file.writeUInt16LE(crc16(file, 0, file.length - 2), file.length - 2)
  return file
}

const clock = (second: number): string =>
  `${String(Math.floor(second / 60)).padStart(2, '0')}:${String(second % 60).padStart(2, '0')}`

function gpxTemplate(points: readonly Point[]): string {
  const trackPoints = points.map(
    ({ lat, lon, ele, hr }, second) =>
      `   <trkpt lat="${lat.toFixed(7)}" lon="${lon.toFixed(7)}">\n    <ele>${ele.toFixed(1)}</ele>\n    <time>${HOUR_TOKEN}:${clock(second)}Z</time>\n    <extensions>\n     <gpxtpx:TrackPointExtension>\n      <gpxtpx:hr>${hr}</gpxtpx:hr>\n     </gpxtpx:TrackPointExtension>\n    </extensions>\n   </trkpt>`,
  )
  return `<?xml version="1.0" encoding="UTF-8"?>\n<gpx creator="StravaGPX" version="1.1" xmlns="http://www.topografix.com/GPX/1/1" xmlns:gpxtpx="http://www.garmin.com/xmlschemas/TrackPointExtension/v1">\n <trk>\n  <name>Run</name>\n  <type>running</type>\n  <trkseg>\n${trackPoints.join('\n')}\n  </trkseg>\n </trk>\n</gpx>\n`
}

function tcxTemplate(points: readonly Point[]): string {
  const trackPoints = points.map(
    ({ lat, lon, ele, dist, hr }, second) =>
      `     <Trackpoint>\n      <Time>${HOUR_TOKEN}:${clock(second)}Z</Time>\n      <Position>\n       <LatitudeDegrees>${lat.toFixed(7)}</LatitudeDegrees>\n       <LongitudeDegrees>${lon.toFixed(7)}</LongitudeDegrees>\n      </Position>\n      <AltitudeMeters>${ele.toFixed(1)}</AltitudeMeters>\n      <DistanceMeters>${dist.toFixed(1)}</DistanceMeters>\n      <HeartRateBpm>\n       <Value>${hr}</Value>\n      </HeartRateBpm>\n     </Trackpoint>`,
  )
  return `          <?xml version="1.0" encoding="UTF-8"?>\n<TrainingCenterDatabase xmlns="http://www.garmin.com/xmlschemas/TrainingCenterDatabase/v2">\n <Activities>\n  <Activity Sport="Running">\n   <Id>${HOUR_TOKEN}:00:00Z</Id>\n   <Lap StartTime="${HOUR_TOKEN}:00:00Z">\n    <TotalTimeSeconds>${SECONDS}</TotalTimeSeconds>\n    <DistanceMeters>${points.at(-1)!.dist.toFixed(1)}</DistanceMeters>\n    <Track>\n${trackPoints.join('\n')}\n    </Track>\n   </Lap>\n  </Activity>\n </Activities>\n</TrainingCenterDatabase>\n`
}

/** Day and hour of the nth run, Unix s: two runs a day up to the end of 2025. */
const startOf = (n: number, count: number): number =>
  Date.UTC(2025, 11, 31) / 1000 - Math.floor((count - 1 - n) / 2) * 86_400 + (n % 2 === 0 ? 6 : 18) * 3600

type Kind = 'fit' | 'gpx' | 'tcx'

/** As runners' exports are. */
const MIXED: readonly Kind[] = ['fit', 'fit', 'fit', 'fit', 'fit', 'fit', 'fit', 'gpx', 'gpx', 'tcx']

const HEADER =
  'Activity ID,Activity Date,Activity Name,Activity Type,Activity Description,Elapsed Time,Distance,Max Heart Rate,Relative Effort,Commute,Activity Private Note,Activity Gear,Filename,Athlete Weight,Bike Weight,Elapsed Time,Moving Time,Distance,Media'

function rowOf(n: number, startS: number, file: string, distanceM: number): string {
  const date = new Date(startS * 1000).toLocaleString('en-US', {
    dateStyle: 'medium',
    timeStyle: 'medium',
    timeZone: 'UTC',
  })
  return `${7_000_000_000 + n},"${date}",Run ${n},Run,,${SECONDS},${(distanceM / 1000).toFixed(2)},159,,false,,,${file},,,${SECONDS}.0,${SECONDS}.0,${distanceM.toFixed(1)},`
}

/** Writes `export.zip` of `count` activities to `path`, the kinds in turn. */
export async function writeInventedExport(path: string, count: number, kinds = MIXED): Promise<void> {
  const templates = Array.from({ length: TEMPLATES }, (_, seed) => {
    const points = pointsOf(seed)
    return { points, gpx: gpxTemplate(points), tcx: tcxTemplate(points) }
  })
  const zip = new ZipFile()
  const written = pipeline(zip.outputStream, createWriteStream(path))
  const rows = [HEADER]
  for (let n = 0; n < count; n++) {
    const kind = kinds[n % kinds.length]!
    const { points, ...texts } = templates[Math.floor(n / kinds.length) % TEMPLATES]!
    const startS = startOf(n, count)
    const hour = new Date(startS * 1000).toISOString().slice(0, HOUR_TOKEN.length)
    const content = kind === 'fit' ? fitFile(points, startS) : texts[kind].replaceAll(HOUR_TOKEN, hour)
    const name = `activities/${8_000_000_000 + n}.${kind}.gz`
    zip.addBuffer(gzipSync(content), name, { compress: false })
    rows.push(rowOf(n, startS, name, points.at(-1)!.dist))
  }
  zip.addBuffer(Buffer.from(rows.join('\n')), 'activities.csv')
  zip.end()
  await written
}
