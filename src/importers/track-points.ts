import { SAMPLE_COLUMNS, type SampleColumn } from '../model/samples.ts'

/** One point as its file tells it; NaN is what it does not tell. Reused from point to point. */
export type PointRow = Record<SampleColumn, number>

/** Points in the order of the file, one row each whatever it lacks, so that none shifts another. They grow by doubling. */
export interface TrackPoints {
  length: number
  columns: Record<SampleColumn, Float64Array>
  /** Number of the segment a point belongs to. */
  segment: Float64Array
}

const FIRST_CAPACITY = 1024

/** Room for the points of one file, none yet. */
export function noPoints(): TrackPoints {
  const column = () => new Float64Array(FIRST_CAPACITY)
  return {
    length: 0,
    columns: {
      t: column(),
      lat: column(),
      lon: column(),
      ele: column(),
      dist: column(),
      hr: column(),
      cad: column(),
      speed: column(),
    },
    segment: column(),
  }
}

/** A point that tells nothing. */
export function blankRow(): PointRow {
  const row = { t: 0, lat: 0, lon: 0, ele: 0, dist: 0, hr: 0, cad: 0, speed: 0 }
  clearRow(row)
  return row
}

/** Makes a row tell nothing again. */
export function clearRow(row: PointRow): void {
  row.t = row.lat = row.lon = row.ele = row.dist = row.hr = row.cad = row.speed = Number.NaN
}

/** Lowest land is -430 m, highest 8849 m; beyond that a writer marks "no altitude". */
const ELE_FROM_M = -500
const ELE_TO_M = 9000

/** 0 is a strap without contact, 255 the "invalid" of FIT that converters let through, bpm. */
const HR_BELOW_BPM = 255

/** Appends a point, taking out values that only mark a missing one. */
export function addPoint(points: TrackPoints, row: PointRow, segment: number): void {
  if (points.length === points.segment.length) grow(points)
  const { columns, length: at } = points
  // 0/0 lies in the Gulf of Guinea: a receiver without a fix.
  const placed = Math.abs(row.lat) <= 90 && Math.abs(row.lon) <= 180 && (row.lat !== 0 || row.lon !== 0)
  columns.t[at] = row.t
  columns.lat[at] = placed ? row.lat : Number.NaN
  columns.lon[at] = placed ? row.lon : Number.NaN
  columns.ele[at] = row.ele > ELE_FROM_M && row.ele < ELE_TO_M ? row.ele : Number.NaN
  columns.dist[at] = row.dist >= 0 ? row.dist : Number.NaN
  columns.hr[at] = row.hr > 0 && row.hr < HR_BELOW_BPM ? row.hr : Number.NaN
  columns.cad[at] = row.cad >= 0 ? row.cad : Number.NaN
  columns.speed[at] = row.speed >= 0 ? row.speed : Number.NaN
  points.segment[at] = segment
  points.length = at + 1
}

function grow(points: TrackPoints): void {
  const doubled = (column: Float64Array) => {
    const larger = new Float64Array(column.length * 2)
    larger.set(column)
    return larger
  }
  for (const name of SAMPLE_COLUMNS) points.columns[name] = doubled(points.columns[name])
  points.segment = doubled(points.segment)
}
