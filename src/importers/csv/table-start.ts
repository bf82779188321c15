import { NOON, type StartKnown } from '../../model/recording.ts'
import { type DateOrder, dateOf, isoOf, type WallTime, wallTimeOf } from './wall-time.ts'

/** When a row says it began, and how exactly. */
export interface TableStart {
  /** Of a date alone, that day's noon. */
  readonly wall: WallTime
  /** `2026-01-04T12:38:59`. */
  readonly local: string
  readonly known: StartKnown
}

const NOON_HOUR = Number(NOON.slice(1, 3))

const atNoon = (wall: WallTime): WallTime => ({ ...wall, hour: NOON_HOUR, minute: 0, second: 0 })

const start = (wall: WallTime, known: StartKnown): TableStart => ({ wall, local: isoOf(wall), known })

/** One cell's: with its seconds, with the minute alone, or with nothing but the day. */
function startOf(cell: string | undefined, order: DateOrder): TableStart | null {
  const wall = wallTimeOf(cell, order)
  if (wall !== null) return start(wall, /\d{1,2}[:.h]\d{2}[:.]\d{2}/.test(afterDate(cell)) ? 'time' : 'minute')
  const day = dateOf(cell, order)
  return day === null ? null : start(atNoon(day), 'date')
}

/** What stands behind the date: `1.4.2026` has points too. */
function afterDate(cell: string | undefined): string {
  return (cell ?? '').replace(/^\s*\S*\d{1,4}[-/.]\s?\d{1,2}[-/.]\s?\d{1,4},?/, '')
}

/**
 * The starts of a table's rows. A spreadsheet that knew only days writes a midnight behind each when it saves them: a table in
 * which every run began at 00:00 tells none of the times.
 */
export function tableStarts(cells: readonly (string | undefined)[], order: DateOrder): readonly (TableStart | null)[] {
  const starts = cells.map((cell) => startOf(cell, order))
  const stated = starts.filter((each) => each !== null)
  const isMidnight = ({ wall: { hour, minute, second } }: TableStart) => hour === 0 && minute === 0 && second === 0
  if (stated.length === 0 || !stated.every(isMidnight)) return starts
  return starts.map((each) => (each === null ? null : start(atNoon(each.wall), 'date')))
}

/** The name of a row that only its day, its length and its time tell from others: the same in every export that holds it. */
export function dateKey(
  local: string,
  { distanceM, seconds }: { distanceM: number | null; seconds: number | null },
): string {
  return `${local.slice(0, 10)}~${distanceM === null ? '' : Math.round(distanceM)}~${seconds === null ? '' : Math.round(seconds)}`
}
