import { asciiNumber } from '../lib/ascii-number.ts'
import { isoTimeS } from '../lib/iso-time.ts'
import { SAMPLE_COLUMNS, type SampleColumn } from '../model/samples.ts'
import { addPoint, clearRow, type PointRow, type TrackPoints } from './track-points.ts'
import { PIECE, type XmlCursor } from './xml-scanner.ts'

/**
 * Point after point of a track is written alike but for its numbers. Once the scanner has read a point, its bytes are
 * known: those between the numbers are compared in the next point, and only the numbers are read. Whatever is not
 * exactly alike is left to the scanner, so what is read is the same (test/importers/point-template.test.ts); it takes a
 * third of the time (docs/decisions/0011-import-speed.md).
 */
export interface PointTemplate {
  /** A point was opened: where its tag's name ends. */
  begin(cursor: XmlCursor): void
  /** A value of the point as the scanner read it, and where it stands. It is given back. */
  attribute(column: SampleColumn, value: number, from: number, to: number): number
  text(column: SampleColumn, value: number, cursor: XmlCursor): number
  /** Something stands in the point that is more than a value of it: it is nothing to compare others with. */
  spoil(): void
  /** The point is closed; what stands before `next` was it. */
  end(cursor: XmlCursor): void
  /** Reads a point like the last one at `at` into the row. The byte behind it; -1 where there is none. */
  read(bytes: Uint8Array, at: number, row: PointRow): number
}

const [SPACE, LT] = [0x20, 0x3c]

/** More values than a point has columns: some are stated twice. */
const MOST_VALUES = 16

/** No template yet. */
export function pointTemplate(): PointTemplate {
  /** Of the point that is being read: where each value stands, in the order in which they are read. */
  const column = new Uint8Array(MOST_VALUES)
  const from = new Uint32Array(MOST_VALUES)
  const to = new Uint32Array(MOST_VALUES)
  let values = 0
  let start = 0
  let end = 0
  let sound = false
  /** Where the last point of the file ended. */
  let lastEnd = -1

  const value = (name: SampleColumn, value: number, valueFrom: number, valueTo: number): number => {
    // Each a number: else the rules of which of two counts would have to be known here.
    if (Number.isNaN(value) || values === MOST_VALUES) sound = false
    if (!sound) return value
    // In the order of the file: attributes are asked for in another.
    let at = values++
    for (; at > 0 && from[at - 1]! > valueFrom; at--) {
      column[at] = column[at - 1]!
      from[at] = from[at - 1]!
      to[at] = to[at - 1]!
    }
    column[at] = SAMPLE_COLUMNS.indexOf(name)
    from[at] = valueFrom
    to[at] = valueTo
    return value
  }

  return {
    begin({ bytes, tagFrom }) {
      values = 0
      start = lastEnd
      sound = lastEnd >= 0 && isNextTag(bytes, lastEnd, tagFrom)
    },
    attribute: value,
    text(name, read, { textFrom, textTo, textKind, morePieces }) {
      if (textKind !== PIECE.text || morePieces.length > 0) sound = false
      return value(name, read, textFrom, textTo)
    },
    spoil() {
      sound = false
    },
    end({ next }) {
      lastEnd = next
      end = next
      if (values === 0) sound = false
    },
    read(bytes, first, row) {
      if (!sound) return -1
      clearRow(row)
      const { length } = bytes
      let at = first
      let known = start
      for (let i = 0; i < values; i++) {
        const literalTo = from[i]!
        for (; known < literalTo; known++, at++) if (bytes[at] !== bytes[known]) return -1
        // What ends the value: the next tag, or the quote of the attribute.
        known = to[i]!
        const ending = bytes[known]
        const valueFrom = at
        while (at < length && bytes[at] !== ending) at++
        const number = column[i] === TIME ? isoTimeS(bytes, valueFrom, at) : asciiNumber(bytes, valueFrom, at)
        if (Number.isNaN(number)) return -1
        put(row, column[i]!, number)
      }
      for (; known < end; known++, at++) if (bytes[at] !== bytes[known]) return -1
      lastEnd = at
      return at
    },
  }
}

/** At the close of a point that was added: adds the points after it that are written alike, and moves the cursor behind them. */
export function readAlike(
  points: TrackPoints,
  row: PointRow,
  segment: number,
  template: PointTemplate,
  cursor: XmlCursor,
): void {
  template.end(cursor)
  for (;;) {
    const next = template.read(cursor.bytes, cursor.next, row)
    if (next < 0) return
    addPoint(points, row, segment)
    cursor.next = next
  }
}

/** True where nothing but blanks stands between a point and the tag whose name ends at `tagFrom`. */
function isNextTag(bytes: Uint8Array, from: number, tagFrom: number): boolean {
  let at = from
  while (at < tagFrom && bytes[at]! <= SPACE) at++
  return bytes[at] === LT && bytes.lastIndexOf(LT, tagFrom - 1) === at
}

const TIME = SAMPLE_COLUMNS.indexOf('t')

/** By constant names: a name that varies takes three times as long. */
function put(row: PointRow, column: number, value: number): void {
  switch (SAMPLE_COLUMNS[column]!) {
    case 't':
      row.t = value
      break
    case 'lat':
      row.lat = value
      break
    case 'lon':
      row.lon = value
      break
    case 'ele':
      row.ele = value
      break
    case 'dist':
      row.dist = value
      break
    case 'hr':
      row.hr = value
      break
    case 'cad':
      row.cad = value
      break
    case 'speed':
      row.speed = value
      break
  }
}
