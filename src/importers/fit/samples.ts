import { lowerBound } from '../../lib/lower-bound.ts'
import type { Samples } from '../../model/samples.ts'
import type { RecordColumns } from './record-columns.ts'
import { COLUMN, COLUMN_COUNT } from './record-plan.ts'

/** Samples in order of time, and what had to be done to the records for that. */
export interface Ordered {
  readonly samples: Samples
  /** Records the samples were made of. */
  readonly taken: number
  /** Records at a second that already had one, with another value for the same thing. */
  readonly conflicting: number
  /** True if records ran back in time. */
  readonly sorted: boolean
}

// A session with less than this share of all records gets columns of its own, so that it does not keep the others' alive.
const LEAST_USE = 0.75

interface Columns {
  readonly columns: Float64Array[]
  readonly taken: number
  readonly conflicting: number
  readonly sorted: boolean
}

/** Columns `t, …COLUMN` of the records that are already in order, without copying where little is left over. */
function cutOut(records: RecordColumns, fromS: number, untilS: number): Columns {
  const from = lowerBound(records.t, fromS, records.count)
  const until = lowerBound(records.t, untilS, records.count)
  const whole = until - from >= records.count * LEAST_USE
  const columns = [records.t, ...records.columns].map((c) => (whole ? c.subarray(from, until) : c.slice(from, until)))
  return { columns, taken: until - from, conflicting: 0, sorted: false }
}

/** The same for records out of order: sorted by time, several at one second made one. */
function sortOut(records: RecordColumns, fromS: number, untilS: number): Columns {
  const { t } = records
  const order = new Uint32Array(records.count)
  let inside = 0
  let backwards = false
  for (let i = 0, last = Number.NEGATIVE_INFINITY; i < records.count; i++) {
    if (!(t[i]! >= fromS && t[i]! < untilS)) continue
    if (t[i]! < last) backwards = true
    last = t[i]!
    order[inside++] = i
  }
  const sorted = order.subarray(0, inside)
  if (backwards) sorted.sort((a, b) => t[a]! - t[b]! || a - b)
  const columns = Array.from({ length: COLUMN_COUNT + 1 }, () => new Float64Array(inside))
  const times = columns[0]!
  let row = -1
  let conflicting = 0
  for (const i of sorted) {
    const again = row >= 0 && times[row] === t[i]
    if (!again) times[++row] = t[i]!
    let conflict = false
    for (let c = 0; c < COLUMN_COUNT; c++) {
      const value = records.columns[c]![i]!
      const column = columns[c + 1]!
      // Some watches spread one second over several records: gaps are filled, what is already known stays.
      if (!again || Number.isNaN(column[row]!)) column[row] = value
      else if (!Number.isNaN(value) && value !== column[row]) conflict = true
    }
    if (conflict) conflicting++
  }
  return { columns: columns.map((column) => column.slice(0, row + 1)), taken: inside, conflicting, sorted: backwards }
}

/** A position is both numbers or none; 0,0 is a receiver without a fix (formats.md §5.2). */
function cleanPositions(lat: Float64Array, lon: Float64Array): void {
  for (let i = 0; i < lat.length; i++) {
    const at = lat[i]!
    // NaN fails each comparison, so a missing half takes the other with it.
    if (at >= -90 && at <= 90 && lon[i]! >= -180 && !(at === 0 && lon[i] === 0)) continue
    lat[i] = Number.NaN
    lon[i] = Number.NaN
  }
}

/** No heart beats zero times a minute: some watches write 0 while the strap has no contact. */
function cleanHeartRates(hr: Float64Array): void {
  for (let i = 0; i < hr.length; i++) if (hr[i] === 0) hr[i] = Number.NaN
}

/**
 * The records with `fromS <= t < untilS` as samples, in one segment. The result may share memory with `records`
 * and is cleaned in place: each record belongs to one call. Null when there are none.
 */
export function samplesOf(records: RecordColumns, fromS: number, untilS: number): Ordered | null {
  if (records.count === 0) return null
  const { columns, taken, conflicting, sorted } = (records.rising ? cutOut : sortOut)(records, fromS, untilS)
  const t = columns[0]!
  if (t.length === 0) return null
  const column = (index: number): Float64Array => columns[index + 1]!
  const samples: Samples = {
    t,
    lat: column(COLUMN.lat),
    lon: column(COLUMN.lon),
    ele: column(COLUMN.ele),
    dist: column(COLUMN.dist),
    hr: column(COLUMN.hr),
    cad: column(COLUMN.cad),
    speed: column(COLUMN.speed),
    segmentStarts: Uint32Array.of(0),
  }
  cleanPositions(samples.lat, samples.lon)
  cleanHeartRates(samples.hr)
  return { samples, taken, conflicting, sorted }
}
