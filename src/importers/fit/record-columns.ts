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

/** Columns of gaps for `count` records; `timeOf` gives the time of each, Unix s. All lie in one buffer: one allocation a file, not eight. */
export function emptyColumns(count: number, untimed: number, timeOf: (row: number) => number): RecordColumns {
  const all = new Float64Array((COLUMN_COUNT + 1) * count).fill(Number.NaN)
  const column = (index: number) => all.subarray(index * count, (index + 1) * count)
  const t = column(0)
  let rising = true
  for (let row = 0, last = Number.NEGATIVE_INFINITY; row < count; row++) {
    const time = timeOf(row)
    if (!(time > last)) rising = false
    last = time
    t[row] = time
  }
  return { count, t, columns: Array.from({ length: COLUMN_COUNT }, (_, i) => column(i + 1)), rising, untimed }
}

function joined(a: Float64Array, b: Float64Array): Float64Array {
  const both = new Float64Array(a.length + b.length)
  both.set(a)
  both.set(b, a.length)
  return both
}

/** The records of one piece followed by those of a later one; neither is empty. */
export function appendRecords(first: RecordColumns, more: RecordColumns): RecordColumns {
  const t = joined(first.t, more.t)
  return {
    count: t.length,
    t,
    columns: first.columns.map((column, i) => joined(column, more.columns[i]!)),
    rising: first.rising && more.rising && more.t[0]! > first.t[first.count - 1]!,
    untimed: first.untimed + more.untimed,
  }
}
