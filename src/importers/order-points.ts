import { emptySamples, SAMPLE_COLUMNS, type Samples } from '../model/samples.ts'
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
      if (Number.isNaN(t[row]!)) continue
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

function fill(points: TrackPoints, rows: Uint32Array): Samples {
  const { columns, segment } = points
  const samples = emptySamples(rows.length)
  const starts: number[] = []
  let length = 0
  let last = -1
  for (const row of rows) {
    if (last >= 0 && columns.t[row] === columns.t[last]) {
      fillGaps(samples, length - 1, points, row)
      continue
    }
    if (last < 0 || segment[row] !== segment[last]) starts.push(length)
    for (const name of SAMPLE_COLUMNS) samples[name][length] = columns[name][row]!
    length++
    last = row
  }
  return shortened(samples, length, starts)
}

/** Some writers spread one second over several points: position in one, heart rate in the next. */
function fillGaps(samples: Samples, at: number, { columns }: TrackPoints, row: number): void {
  for (const name of SAMPLE_COLUMNS) {
    if (Number.isNaN(samples[name][at]!)) samples[name][at] = columns[name][row]!
  }
}

function shortened(samples: Samples, length: number, starts: readonly number[]): Samples {
  const column = (values: Float64Array) => (length === values.length ? values : values.slice(0, length))
  return {
    t: column(samples.t),
    lat: column(samples.lat),
    lon: column(samples.lon),
    ele: column(samples.ele),
    dist: column(samples.dist),
    hr: column(samples.hr),
    cad: column(samples.cad),
    speed: column(samples.speed),
    segmentStarts: Uint32Array.from(starts),
  }
}
