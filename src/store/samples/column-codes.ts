import type { SampleColumn } from '../../model/samples.ts'

// Of a smooth curve the change of the change is smallest; of a figure that jitters around a level, the change is.
// Measured in docs/decisions/0002.
const SMOOTH: ReadonlySet<SampleColumn> = new Set(['t', 'lat', 'lon', 'dist'])

// Steps from the first value within which a second difference, doubled, still fits 32 bits: 3 days, 26 degrees, 2,600 km.
const REACH = 2 ** 28

/**
 * A column as whole steps from `first`, coded: 0 is a gap, else 1 + zigzag of the difference to what was foreseen.
 * `largest` is the largest code.
 */
export interface Codes {
  readonly first: number
  readonly codes: Uint32Array
  readonly largest: number
}

/** Null when the column does not fit: infinite, too far from its first value, or times that would no longer rise. */
export function encode(column: Float64Array, name: SampleColumn, stepsPerUnit: number): Codes | null {
  const codes = new Uint32Array(column.length)
  const start = firstKnown(column)
  if (Number.isNaN(start)) return { first: 0, codes, largest: 0 }
  const first = Math.round(start * stepsPerUnit)
  const [smooth, mustRise] = [SMOOTH.has(name), name === 't']
  let last = 0
  let change = 0
  let largest = 0
  for (let i = 0; i < column.length; i++) {
    const value = column[i] as number
    if (Number.isNaN(value)) continue
    const away = Math.round(value * stepsPerUnit) - first
    if (!(away > -REACH && away < REACH)) return null
    const moved = away - last
    if (mustRise && moved <= 0 && i > 0) return null
    const unforeseen = moved - change
    // 32-bit arithmetic throughout: four times as quick as with 64-bit floats.
    const code = (((unforeseen << 1) ^ (unforeseen >> 31)) + 1) >>> 0
    if (code > largest) largest = code
    if (smooth) change = moved
    last = away
    codes[i] = code
  }
  return { first, codes, largest }
}

/** The inverse of `encode`. */
export function decode(
  { first, codes }: Pick<Codes, 'first' | 'codes'>,
  name: SampleColumn,
  stepsPerUnit: number,
): Float64Array {
  const smooth = SMOOTH.has(name)
  const column = new Float64Array(codes.length)
  let away = 0
  let change = 0
  for (let i = 0; i < codes.length; i++) {
    const code = codes[i] as number
    if (code === 0) {
      column[i] = Number.NaN
      continue
    }
    const zigzag = (code - 1) | 0
    const moved = (change + ((zigzag >>> 1) ^ -(zigzag & 1))) | 0
    if (smooth) change = moved
    away = (away + moved) | 0
    column[i] = (first + away) / stepsPerUnit
  }
  return column
}

function firstKnown(column: Float64Array): number {
  for (let i = 0; i < column.length; i++) if (!Number.isNaN(column[i])) return column[i] as number
  return Number.NaN
}
