import { EARLIEST_START_MS, LATEST_START_MS } from '../model/recording.ts'
import type { Samples } from '../model/samples.ts'
import type { TrackPoints } from './track-points.ts'

/** Samples in order of time, and what it took. */
export interface Ordered {
  readonly samples: Samples
  /** Steps back in time, sorted. */
  readonly backwards: number
  /** Points at the time of another one, merged into it. */
  readonly equal: number
  /** Points without time, left out: nobody can place them. */
  readonly untimed: number
}

/** Rows of the points that belong together, `from` to before `until`. */
export interface RowRange {
  readonly from: number
  readonly until: number
}

const EARLIEST_S = EARLIEST_START_MS / 1000
const LATEST_S = LATEST_START_MS / 1000

/** The points of these rows as samples: t strictly rising, a segment starting wherever the file began a new one. */
export function orderPoints(points: TrackPoints, ranges: readonly RowRange[]): Ordered {
  const { t } = points.columns
  let total = 0
  for (const { from, until } of ranges) total += until - from
  const rows = new Uint32Array(total)
  let count = 0
  let backwards = 0
  for (const { from, until } of ranges) {
    for (let row = from; row < until; row++) {
      // Missing, or of no time that has been or comes: a converter's first point of the year 7502.
      if (!(t[row]! >= EARLIEST_S && t[row]! <= LATEST_S)) continue
      if (count > 0 && t[row]! < t[rows[count - 1]!]!) backwards++
      rows[count++] = row
    }
  }
  const timed = rows.subarray(0, count)
  if (backwards > 0) takeBackPlaces(points, timed)
  // Sorting is stable: of two points at one time the first in the file stays first.
  if (backwards > 0) timed.sort((a, b) => t[a]! - t[b]! || a - b)
  const samples = fill(points, timed)
  return { samples, backwards, equal: count - samples.t.length, untimed: total - count }
}

/**
 * Sports Tracker writes heart rates late, each with the place of the point before it in the file: a point behind the latest time
 * that repeats a place was not there. Sorted with that place, the way would run to and fro.
 */
function takeBackPlaces({ columns: { t, lat, lon, ele } }: TrackPoints, rows: Uint32Array): void {
  let latest = Number.NEGATIVE_INFINITY
  let lastLat = Number.NaN
  let lastLon = Number.NaN
  for (const row of rows) {
    const repeats = lat[row] === lastLat && lon[row] === lastLon
    lastLat = lat[row]!
    lastLon = lon[row]!
    if (t[row]! < latest && repeats) lat[row] = lon[row] = ele[row] = Number.NaN
    latest = Math.max(latest, t[row]!)
  }
}

/** Column after column: a loop over the names inside one over the points took twice the time. */
function fill({ columns, segment }: TrackPoints, rows: Uint32Array): Samples {
  const { t } = columns
  /** The sample that each row goes into: rows of one second share one. */
  const sampleOf = new Uint32Array(rows.length)
  const starts: number[] = []
  let length = 0
  let last = -1
  for (let i = 0; i < rows.length; i++) {
    const row = rows[i]!
    if (last < 0 || t[row] !== t[last]) {
      if (last < 0 || segment[row] !== segment[last]) starts.push(length)
      length++
      last = row
    }
    sampleOf[i] = length - 1
  }
  const gathered = (column: Float64Array) => gather(column, rows, sampleOf, length)
  return {
    t: gathered(t),
    lat: gathered(columns.lat),
    lon: gathered(columns.lon),
    ele: gathered(columns.ele),
    dist: gathered(columns.dist),
    hr: gathered(columns.hr),
    cad: gathered(columns.cad),
    speed: gathered(columns.speed),
    segmentStarts: Uint32Array.from(starts),
  }
}

/** Of several rows of one sample the first that has a value counts: some writers put position in one point, heart rate in the next. */
function gather(column: Float64Array, rows: Uint32Array, sampleOf: Uint32Array, length: number): Float64Array {
  const gathered = new Float64Array(length).fill(Number.NaN)
  for (let i = 0; i < rows.length; i++) {
    const at = sampleOf[i]!
    if (Number.isNaN(gathered[at]!)) gathered[at] = column[rows[i]!]!
  }
  return gathered
}
