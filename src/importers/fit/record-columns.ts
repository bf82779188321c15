import { COLUMN_COUNT } from './record-plan.ts'

/** Records as they lie in the file: a time (Unix s) and the seven columns of `COLUMN`, NaN for a gap, all of equal length. */
export interface RecordColumns {
  readonly count: number
  readonly t: Float64Array
  readonly columns: readonly Float64Array[]
  /** True if every time is later than the one before. */
  readonly rising: boolean
  /** Records without any time: they cannot be placed. */
  readonly untimed: number
}

/** Columns of gaps for the records with these times (Unix s). */
export function emptyColumns(t: Float64Array, untimed: number): RecordColumns {
  let rising = true
  for (let row = 1; row < t.length; row++) if (!(t[row]! > t[row - 1]!)) rising = false
  const columns = Array.from({ length: COLUMN_COUNT }, () => new Float64Array(t.length).fill(Number.NaN))
  return { count: t.length, t, columns, rising, untimed }
}

function joined(a: Float64Array, b: Float64Array): Float64Array {
  const both = new Float64Array(a.length + b.length)
  both.set(a)
  both.set(b, a.length)
  return both
}

/** The records of one piece followed by those of a later one. */
export function appendRecords(first: RecordColumns, more: RecordColumns): RecordColumns {
  const filled = emptyColumns(joined(first.t, more.t), first.untimed + more.untimed)
  return { ...filled, columns: filled.columns.map((_, i) => joined(first.columns[i]!, more.columns[i]!)) }
}
