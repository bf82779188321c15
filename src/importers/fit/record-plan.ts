import { numberKind } from './base-types.ts'

/** Columns of a record besides its time, by index into `RecordColumns.columns`. */
export const COLUMN = { lat: 0, lon: 1, ele: 2, dist: 3, hr: 4, cad: 5, speed: 6 } as const

/** How many columns a record has besides its time. */
export const COLUMN_COUNT = 7

/** Targets of a step that are no column of their own. */
export const TARGET = { fractionalCadence: 7, packedSpeedDistance: 8, pressure: 9 } as const

// A semicircle is 180°/2³¹ (formats.md §5.2).
const SEMICIRCLES_PER_DEGREE = 2 ** 31 / 180

/** A column's value is raw / DIVISOR − SHIFT (formats.md §5.1). */
export const DIVISOR = Float64Array.of(SEMICIRCLES_PER_DEGREE, SEMICIRCLES_PER_DEGREE, 5, 100, 1, 1, 1000)
/** See DIVISOR: altitude counts from 500 m below the sea. */
export const SHIFT = Float64Array.of(0, 0, 500, 0, 0, 0, 0)

/** Wanted fields of a record in the order they are read: a later valid value of the same column replaces an earlier one. */
const WANTED: readonly (readonly [field: number, target: number])[] = [
  [0, COLUMN.lat],
  [1, COLUMN.lon],
  [8, TARGET.packedSpeedDistance],
  [2, COLUMN.ele],
  [78, COLUMN.ele], // enhanced
  [5, COLUMN.dist],
  [3, COLUMN.hr],
  [4, COLUMN.cad],
  [53, TARGET.fractionalCadence],
  [6, COLUMN.speed],
  [73, COLUMN.speed], // enhanced
  [91, TARGET.pressure],
]

/** One field of a message as its definition lays it out. */
export interface FieldLayout {
  readonly number: number
  readonly size: number
  readonly baseType: number
  /** From the first byte after the message's header byte. */
  readonly offset: number
}

const BYTES_OF_PACKED = 3

/**
 * What to read of a record, as triples of offset, number kind and target in one typed array:
 * made once for each definition, followed for each of its records.
 */
export function recordPlan(fields: readonly FieldLayout[], littleEndian: boolean): Int32Array {
  const steps: number[] = []
  for (const [number, target] of WANTED) {
    const field = fields.find((each) => each.number === number)
    if (field === undefined) continue
    if (target === TARGET.packedSpeedDistance) {
      if (field.size === BYTES_OF_PACKED) steps.push(field.offset, 0, target)
      continue
    }
    const kind = numberKind(field.baseType, field.size, littleEndian)
    if (kind !== null) steps.push(field.offset, kind, target)
  }
  return Int32Array.from(steps)
}
