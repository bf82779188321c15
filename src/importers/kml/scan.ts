import { asciiNumber } from '../../lib/ascii-number.ts'
import type { TrackFile } from '../track-file.ts'
import { addPoint, blankRow, clearRow, noPoints } from '../track-points.ts'
import { scanXml, type XmlCursor, type XmlVisitor } from '../xml-scanner.ts'
import { attributeName, attributeText, collectText, numberOf, textOf, timeOf, timeOffsetOf } from '../xml-values.ts'
import { NAMES, VALUE_COLUMNS } from './tables.ts'

const { id } = NAMES
const NAME = attributeName('name')

interface Words {
  name: string | null
  description: string | null
}

interface Placemark extends Words {
  unreadTimes: number
  readonly segmentFrom: number[]
  readonly from: number
  until: number
}

/** The lists of one track, gathered until it ends. */
interface Lists {
  readonly when: number[]
  unreadTimes: number
  /** Longitude, latitude, altitude, flat. */
  readonly positions: number[]
  readonly values: Record<'hr' | 'cad' | 'speed' | 'dist', number[]>
  isAboveSea: boolean
}

interface Scanned {
  readonly placemarks: Placemark[]
  readonly file: Words
  readonly points: TrackFile['points']
  lines: number
  places: number
  /** Of the first time; null before. */
  offsetS: number | null
}

/** Reads UTF-8 KML in one pass: each placemark with tracks is one track, each `gx:Track` in it one segment. */
export function scanKml(bytes: Uint8Array): TrackFile {
  const scanned: Scanned = {
    placemarks: [],
    file: { name: null, description: null },
    points: noPoints(),
    lines: 0,
    places: 0,
    offsetS: null,
  }
  const broken = scanXml(bytes, NAMES, visitorInto(scanned))
  return {
    points: scanned.points,
    tracks: scanned.placemarks.map((placemark) => ({ ...placemark, type: null })),
    name: scanned.file.name,
    description: scanned.file.description,
    device: null,
    summary: null,
    offsetS: scanned.offsetS ?? Number.NaN,
    routes: scanned.lines,
    places: scanned.places,
    broken,
  }
}

function visitorInto(scanned: Scanned): XmlVisitor {
  const { points } = scanned
  let placemark = newPlacemark(0)
  let lists: Lists | null = null
  let values: number[] | null = null
  let segment = 0
  return {
    open(element, parent, cursor) {
      if (element === id.track) {
        lists = newLists()
        placemark.segmentFrom.push(points.length)
        if (placemark.segmentFrom.length === 1) scanned.placemarks.push(placemark)
      } else if (element === id.values) values = lists === null ? null : listOf(lists, cursor)
      else if (element === id.placemark) placemark = newPlacemark(points.length)
      else if (element === id.line) scanned.lines++
      else if (element === id.place) scanned.places++
      else if (isWords(element) && (parent === id.placemark || parent === id.document)) collectText(cursor)
    },
    close(element, parent, cursor) {
      if (element === id.track && lists !== null) {
        placemark.unreadTimes += lists.unreadTimes
        addTrack(points, lists, segment++)
        placemark.until = points.length
        lists = null
      } else if (lists !== null) readList(scanned, lists, values, element, cursor)
      else if (isWords(element) && parent === id.placemark) readWords(placemark, element, cursor)
      else if (isWords(element) && parent === id.document) readWords(scanned.file, element, cursor)
      if (element === id.values) values = null
    },
  }
}

function newPlacemark(from: number): Placemark {
  return { name: null, description: null, unreadTimes: 0, segmentFrom: [], from, until: from }
}

function newLists(): Lists {
  return { when: [], unreadTimes: 0, positions: [], values: { hr: [], cad: [], speed: [], dist: [] }, isAboveSea: true }
}

function isWords(element: number): boolean {
  return element === id.name || element === id.description
}

function readWords(words: Words, element: number, cursor: XmlCursor): void {
  if (element === id.name) words.name ??= textOf(cursor)
  else words.description ??= textOf(cursor)
}

/** The list that an array of values fills; null if nobody needs it. */
function listOf(lists: Lists, cursor: XmlCursor): number[] | null {
  const column = VALUE_COLUMNS[attributeText(cursor, NAME)?.toLowerCase().replaceAll(' ', '') ?? '']
  return column === undefined ? null : lists.values[column]
}

function readList(scanned: Scanned, lists: Lists, values: number[] | null, element: number, cursor: XmlCursor): void {
  if (element === id.when) {
    const time = timeOf(cursor)
    if (Number.isNaN(time) && textOf(cursor) !== null) lists.unreadTimes++
    lists.when.push(time)
    scanned.offsetS ??= timeOffsetOf(cursor)
  } else if (element === id.position) {
    const [lon, lat, ele] = numbersIn(textOf(cursor) ?? '')
    lists.positions.push(lon ?? Number.NaN, lat ?? Number.NaN, ele ?? Number.NaN)
  } else if (element === id.value) values?.push(numberOf(cursor))
  // Heights above ground or sea floor are no altitude.
  else if (element === id.altitudeMode) lists.isAboveSea = !/^relative/i.test(textOf(cursor) ?? '')
}

function numbersIn(text: string): number[] {
  return text.split(/\s+/).map((part) => {
    const bytes = new TextEncoder().encode(part)
    return asciiNumber(bytes, 0, bytes.length)
  })
}

/** The nth time with the nth of everything else: an empty entry is a gap, and a list that is shorter ends in gaps. */
function addTrack(points: TrackFile['points'], { when, positions, values, isAboveSea }: Lists, segment: number): void {
  const row = blankRow()
  for (let i = 0; i < Math.max(when.length, positions.length / 3); i++) {
    clearRow(row)
    row.t = when[i] ?? Number.NaN
    row.lon = positions[i * 3] ?? Number.NaN
    row.lat = positions[i * 3 + 1] ?? Number.NaN
    row.ele = isAboveSea ? (positions[i * 3 + 2] ?? Number.NaN) : Number.NaN
    row.hr = values.hr[i] ?? Number.NaN
    row.cad = values.cad[i] ?? Number.NaN
    row.speed = values.speed[i] ?? Number.NaN
    row.dist = values.dist[i] ?? Number.NaN
    addPoint(points, row, segment)
  }
}
