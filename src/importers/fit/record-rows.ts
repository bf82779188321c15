/** Where the records lie and when they were made, as a walk over the messages finds them; their values are read afterwards, column by column. */
export interface RecordRows {
  count: number
  /** Byte after each record's header byte. */
  starts: Uint32Array
  /** FIT s. */
  times: Uint32Array
  /** Rows from `runFrom[i]` to the next entry are laid out by `runPlan[i]`. */
  readonly runFrom: number[]
  readonly runPlan: Int32Array[]
  untimed: number
}

/** 24 days at one record a second: no activity is longer, a hostile file of one-byte records could be. */
const MOST_RECORDS = 2 ** 21

// An hour at one record a second and a little more: most files never grow.
const FIRST_CAPACITY = 4096

/** Room for the records of one file, none yet. */
export function noRows(): RecordRows {
  return {
    count: 0,
    starts: new Uint32Array(FIRST_CAPACITY),
    times: new Uint32Array(FIRST_CAPACITY),
    runFrom: [],
    runPlan: [],
    untimed: 0,
  }
}

function grow(rows: RecordRows): void {
  const starts = new Uint32Array(rows.count * 2)
  const times = new Uint32Array(rows.count * 2)
  starts.set(rows.starts)
  times.set(rows.times)
  rows.starts = starts
  rows.times = times
}

/** Notes one record. False when there are more than any activity has. */
export function addRow(rows: RecordRows, start: number, fitTime: number, plan: Int32Array): boolean {
  const row = rows.count
  if (row === rows.times.length) {
    if (row >= MOST_RECORDS) return false
    grow(rows)
  }
  const runs = rows.runPlan.length
  if (runs === 0 || rows.runPlan[runs - 1] !== plan) {
    rows.runFrom.push(row)
    rows.runPlan.push(plan)
  }
  rows.starts[row] = start
  rows.times[row] = fitTime
  rows.count = row + 1
  return true
}
