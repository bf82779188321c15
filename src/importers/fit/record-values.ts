import { readNumber, S32, U8, U16, U32 } from './base-types.ts'
import { FIT_EPOCH_S } from './profile.ts'
import { emptyColumns, type RecordColumns } from './record-columns.ts'
import { COLUMN, COLUMN_COUNT, DIVISOR, SHIFT, TARGET } from './record-plan.ts'
import type { RecordRows } from './record-rows.ts'

/** Rows `[from, until)` of one column: the field of each record's `starts + offset`, of one number kind. */
interface Stretch {
  readonly bytes: Uint8Array
  readonly starts: Uint32Array
  readonly from: number
  readonly until: number
  readonly offset: number
  readonly kind: number
}

type Fill = (stretch: Stretch, column: Float64Array, divisor: number, shift: number) => void

// One loop for each of the kinds that watches write: nearly all the time of an import is spent in these.
// An invalid value leaves what is there: a gap, or what an earlier field of the same column gave.

const fillU8: Fill = ({ bytes, starts, from, until, offset }, column, divisor, shift) => {
  for (let row = from; row < until; row++) {
    const raw = bytes[starts[row]! + offset]!
    if (raw !== 0xff) column[row] = raw / divisor - shift
  }
}

const fillU16: Fill = ({ bytes, starts, from, until, offset }, column, divisor, shift) => {
  for (let row = from; row < until; row++) {
    const at = starts[row]! + offset
    const raw = bytes[at]! | (bytes[at + 1]! << 8)
    if (raw !== 0xffff) column[row] = raw / divisor - shift
  }
}

const fillU32: Fill = ({ bytes, starts, from, until, offset }, column, divisor, shift) => {
  for (let row = from; row < until; row++) {
    const at = starts[row]! + offset
    const raw = (bytes[at]! | (bytes[at + 1]! << 8) | (bytes[at + 2]! << 16) | (bytes[at + 3]! << 24)) >>> 0
    if (raw !== 0xffffffff) column[row] = raw / divisor - shift
  }
}

const fillS32: Fill = ({ bytes, starts, from, until, offset }, column, divisor, shift) => {
  for (let row = from; row < until; row++) {
    const at = starts[row]! + offset
    const raw = bytes[at]! | (bytes[at + 1]! << 8) | (bytes[at + 2]! << 16) | (bytes[at + 3]! << 24)
    if (raw !== 0x7fffffff) column[row] = raw / divisor - shift
  }
}

const fillAny: Fill = ({ bytes, starts, from, until, offset, kind }, column, divisor, shift) => {
  for (let row = from; row < until; row++) {
    const raw = readNumber(bytes, starts[row]! + offset, kind)
    if (!Number.isNaN(raw)) column[row] = raw / divisor - shift
  }
}

const FILLS: ReadonlyMap<number, Fill> = new Map([
  [U8, fillU8],
  [U16, fillU16],
  [U32, fillU32],
  [S32, fillS32],
])

function addFractionalCadence({ bytes, starts, from, until, offset, kind }: Stretch, cadence: Float64Array): void {
  if (kind === U8) {
    for (let row = from; row < until; row++) {
      const raw = bytes[starts[row]! + offset]!
      if (raw !== 0xff) cadence[row]! += raw / 128
    }
    return
  }
  for (let row = from; row < until; row++) {
    const raw = readNumber(bytes, starts[row]! + offset, kind)
    if (!Number.isNaN(raw)) cadence[row]! += raw / 128
  }
}

// Distance and speed packed into three bytes, twelve bits each; the distance counts sixteenths of a metre and rolls over (formats.md §5.1, field 8).
const PACKED_ROLLOVER = 4096
const PACKED_INVALID = 0xfff

interface Packed {
  last: number
  totalSixteenths: number
}

function unpackSpeedDistance(stretch: Stretch, packed: Packed, speed: Float64Array, dist: Float64Array): void {
  const { bytes, starts, from, until, offset } = stretch
  for (let row = from; row < until; row++) {
    const at = starts[row]! + offset
    const rawSpeed = bytes[at]! | ((bytes[at + 1]! & 0x0f) << 8)
    const rawDistance = (bytes[at + 1]! >> 4) | (bytes[at + 2]! << 4)
    if (rawSpeed !== PACKED_INVALID) speed[row] = rawSpeed / 100
    else if (rawDistance === PACKED_INVALID) continue
    packed.totalSixteenths += (rawDistance - packed.last + PACKED_ROLLOVER) % PACKED_ROLLOVER
    packed.last = rawDistance
    dist[row] = packed.totalSixteenths / 16
  }
}

function anyValue({ bytes, starts, from, until, offset, kind }: Stretch): boolean {
  for (let row = from; row < until; row++)
    if (!Number.isNaN(readNumber(bytes, starts[row]! + offset, kind))) return true
  return false
}

/** Reads the values of the records that were found, and whether any of them tells the pressure of the air. */
export function readValues(bytes: Uint8Array, rows: RecordRows): { records: RecordColumns; pressure: boolean } {
  const records = emptyColumns(rows.count, rows.untimed, (row) => rows.times[row]! + FIT_EPOCH_S)
  const { columns } = records
  const packed: Packed = { last: 0, totalSixteenths: 0 }
  let pressure = false
  for (let run = 0; run < rows.runPlan.length; run++) {
    const plan = rows.runPlan[run]!
    const from = rows.runFrom[run]!
    const until = rows.runFrom[run + 1] ?? rows.count
    for (let step = 0; step < plan.length; step += 3) {
      const kind = plan[step + 1]!
      const target = plan[step + 2]!
      const stretch = { bytes, starts: rows.starts, from, until, offset: plan[step]!, kind }
      if (target < COLUMN_COUNT)
        (FILLS.get(kind) ?? fillAny)(stretch, columns[target]!, DIVISOR[target]!, SHIFT[target]!)
      else if (target === TARGET.fractionalCadence) addFractionalCadence(stretch, columns[COLUMN.cad]!)
      else if (target === TARGET.packedSpeedDistance) {
        unpackSpeedDistance(stretch, packed, columns[COLUMN.speed]!, columns[COLUMN.dist]!)
      } else pressure ||= anyValue(stretch)
    }
  }
  return { records, pressure }
}
