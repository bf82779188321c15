import { type PointTemplate, pointTemplate, readAlike } from '../point-template.ts'
import type { ReportedSummary, TrackFile } from '../track-file.ts'
import { addPoint, blankRow, clearRow, noPoints, type PointRow, type TrackPoints } from '../track-points.ts'
import { scanXml, type XmlCursor, type XmlVisitor } from '../xml-scanner.ts'
import {
  attributeName,
  attributeText,
  collectText,
  numberOf,
  readAttributeNumber,
  textOf,
  timeOf,
  timeOffsetOf,
} from '../xml-values.ts'
import { NAMES } from './tables.ts'

const { id } = NAMES
const [LAT, LON, CREATOR] = ['lat', 'lon', 'creator'].map(attributeName) as [Uint8Array, Uint8Array, Uint8Array]

/** What somebody wrote about a track, or about the file. */
interface Words {
  name: string | null
  description: string | null
  comment: string | null
  type: string | null
}

interface Track extends Words {
  unreadTimes: number
  readonly segmentFrom: number[]
  readonly from: number
  until: number
}

interface Scanned {
  readonly points: TrackPoints
  readonly tracks: Track[]
  readonly file: Words
  readonly summary: ReportedSummary
  creator: string | null
  /** When the file says that it began; NaN if it does not. */
  beganS: number
  routes: number
  waypoints: number
  /** Of the first time of a point; null before. */
  offsetS: number | null
}

const noWords = (): Words => ({ name: null, description: null, comment: null, type: null })

/** Reads UTF-8 GPX in one pass. */
export function scanGpx(bytes: Uint8Array, template = pointTemplate()): TrackFile {
  const scanned: Scanned = {
    points: noPoints(),
    tracks: [],
    file: noWords(),
    summary: {
      startS: Number.NaN,
      distanceM: Number.NaN,
      movingS: Number.NaN,
      elapsedS: Number.NaN,
      avgHrBpm: Number.NaN,
    },
    creator: null,
    beganS: Number.NaN,
    routes: 0,
    waypoints: 0,
    offsetS: null,
  }
  const broken = scanXml(bytes, NAMES, visitorInto(scanned, template))
  return {
    points: scanned.points,
    tracks: scanned.tracks.map((track) => ({ ...track, description: wordsOf(track) })),
    name: scanned.file.name,
    description: wordsOf(scanned.file),
    device: scanned.creator,
    summary: scanned.summary,
    offsetS: scanned.offsetS ?? Number.NaN,
    routes: scanned.routes,
    places: scanned.waypoints,
    broken,
  }
}

/** Description and comment, which some writers fill both; the same words once. */
function wordsOf({ description, comment }: Words): string | null {
  const words = new Set([description, comment].filter((text) => text !== null))
  return words.size === 0 ? null : [...words].join('\n')
}

/** What may stand in a point that is compared with the next: its values, and what holds them. */
const IN_POINT: readonly number[] = [
  ...[id.time, id.altitude, id.extensions],
  ...[id.heartRate, id.cadence, id.speed, id.distance],
]

function visitorInto(scanned: Scanned, template: PointTemplate): XmlVisitor {
  const row = blankRow()
  let segment = 0
  let inPoint = false
  let track: Track | null = null
  return {
    open(element, parent, cursor) {
      if (inPoint && !IN_POINT.includes(element)) template.spoil()
      if (element === id.point && track !== null) {
        clearRow(row)
        inPoint = true
        template.begin(cursor)
        row.lat = readAttributeNumber(cursor, LAT, (...read) => template.attribute('lat', ...read))
        row.lon = readAttributeNumber(cursor, LON, (...read) => template.attribute('lon', ...read))
      } else if (element === id.segment) {
        segment++
        track?.segmentFrom.push(scanned.points.length)
      } else if (element === id.track) {
        segment++
        const from = scanned.points.length
        track = { ...noWords(), unreadTimes: 0, segmentFrom: [from], from, until: from }
        scanned.tracks.push(track)
      } else if (element === id.route) scanned.routes++
      else if (element === id.waypoint) scanned.waypoints++
      else if (element === id.gpx) scanned.creator ??= attributeText(cursor, CREATOR)
      else if (isWords(element) && hasWords(parent)) collectText(cursor)
    },
    close(element, parent, cursor) {
      if (inPoint) {
        if (element !== id.point) readPoint(scanned, track, row, template, element, parent, cursor)
        else {
          if (scanned.points.length === 0) addStart(scanned, row.t, segment)
          addPoint(scanned.points, row, segment)
          readAlike(scanned.points, row, segment, template, cursor)
          if (track !== null) track.until = scanned.points.length
          inPoint = false
        }
      } else if (element === id.track) track = null
      else if (parent === id.metadata && element === id.time) scanned.beganS = timeOf(cursor)
      else if (parent === id.extensions) readSummary(scanned.summary, element, cursor)
      else if (isWords(element)) readWords(parent === id.track ? track : fileOf(scanned, parent), element, cursor)
    },
  }
}

/** A watch may run so long before it finds the sky, s. Our convention; up to 140 in public logs. */
const SEARCHED_S = 180

/** Garmin states when the clock was started: a row without a place, where the first fix came later. Elsewhere the time is that of the export. */
function addStart({ points, creator, beganS }: Scanned, firstS: number, segment: number): void {
  if (!/garmin/i.test(creator ?? '') || !(beganS < firstS && firstS - beganS <= SEARCHED_S)) return
  addPoint(points, { ...blankRow(), t: beganS }, segment)
}

function readSummary(summary: ReportedSummary, element: number, cursor: XmlCursor): void {
  if (element === id.startTime) summary.startS = timeOf(cursor)
  else if (element === id.distance) summary.distanceM = numberOf(cursor)
  else if (element === id.movingTime) summary.movingS = numberOf(cursor)
  else if (element === id.elapsedTime) summary.elapsedS = numberOf(cursor)
  else if (element === id.averageHeartRate) summary.avgHrBpm = numberOf(cursor)
}

function readPoint(
  scanned: Scanned,
  track: Track | null,
  row: PointRow,
  template: PointTemplate,
  element: number,
  parent: number,
  cursor: XmlCursor,
): void {
  if (parent === id.point && element === id.time) {
    row.t = template.text('t', timeOf(cursor), cursor)
    if (Number.isNaN(row.t) && textOf(cursor) !== null && track !== null) track.unreadTimes++
    scanned.offsetS ??= timeOffsetOf(cursor)
  } else if (parent === id.point && element === id.altitude) row.ele = template.text('ele', numberOf(cursor), cursor)
  // A point can state a value twice, in two dialects: the first one that is a number counts.
  else if (element === id.heartRate && Number.isNaN(row.hr)) row.hr = template.text('hr', numberOf(cursor), cursor)
  else if (element === id.cadence && Number.isNaN(row.cad)) row.cad = template.text('cad', numberOf(cursor), cursor)
  else if (element === id.speed && Number.isNaN(row.speed)) row.speed = template.text('speed', numberOf(cursor), cursor)
  else if (element === id.distance && Number.isNaN(row.dist)) row.dist = template.text('dist', numberOf(cursor), cursor)
}

function isWords(element: number): boolean {
  return element === id.name || element === id.description || element === id.comment || element === id.type
}

/** Authors, links and waypoints have names and types too: those are not meant. */
function hasWords(parent: number): boolean {
  return parent === id.track || parent === id.metadata || parent === id.gpx
}

function fileOf(scanned: Scanned, parent: number): Words | null {
  return parent === id.metadata || parent === id.gpx ? scanned.file : null
}

function readWords(words: Words | null, element: number, cursor: XmlCursor): void {
  if (words === null) return
  if (element === id.name) words.name ??= textOf(cursor)
  else if (element === id.description) words.description ??= textOf(cursor)
  else if (element === id.comment) words.comment ??= textOf(cursor)
  else words.type ??= textOf(cursor)
}
