import { parseClock } from '../../lib/local-time.ts'
import { lowerBound } from '../../lib/lower-bound.ts'
import type { StoredSource } from '../../model/source.ts'
import { sameSportFamily } from '../sport-family.ts'

/** A source and its local day. */
export interface Dated {
  readonly index: number
  readonly source: StoredSource
  readonly date: string
}

/** A day's recording and its row in a table kept by hand may differ by this share of the distance (issue: within 3 %). */
const DISTANCE_SHARE = 0.03

/** Nobody has more recordings of one distance on one day: further ones are not compared. */
const CROWD = 64

/** A row of which only the day is known; null for others. */
export function dayRow(source: StoredSource, index: number): Dated | null {
  const { startKnown, localStart, startMs } = source.recording
  const clock = startKnown !== 'date' || startMs !== null || localStart === null ? null : parseClock(localStart)
  return clock === null ? null : { index, source, date: clockDate(clock) }
}

/** The day of a wall time. */
export function clockDate(clockMs: number): string {
  return new Date(clockMs).toISOString().slice(0, 10)
}

/**
 * Rows that know only their day, each with the one activity of that day whose distance is within 3 %; where two
 * could be it, nobody knows which, and the row stays alone. Then such rows of two tables with one another.
 * @param rootOf Names the activity a source belongs to.
 */
export function dayMatches(
  rows: readonly Dated[],
  others: readonly Dated[],
  rootOf: (index: number) => number,
): readonly (readonly [number, number])[] {
  const days = Map.groupBy(others, ({ date }) => date)
  const shelves = new Map([...days].map(([date, list]) => [date, shelfOf(list)]))
  const found = rows.flatMap((row) => {
    const other = onlyOne(row, shelves.get(row.date), rootOf)
    return other === null ? [] : [{ row, other, root: rootOf(other.index) }]
  })
  found.sort((x, y) => apartM(x.row, x.other) - apartM(y.row, y.other) || x.row.index - y.row.index)
  // One table lists an activity once.
  const given = new Set<string>()
  const matched = new Set<number>()
  const pairs: (readonly [number, number])[] = []
  for (const { row, other, root } of found) {
    const inTable = `${root}\n${row.source.name}`
    if (given.has(inTable)) continue
    given.add(inTable)
    matched.add(row.index)
    pairs.push([row.index, other.index])
  }
  return [...pairs, ...amongRows(rows.filter(({ index }) => !matched.has(index)))]
}

/** A day's sources in order of their distances. */
interface Shelf {
  readonly distancesM: Float64Array
  readonly entries: readonly Dated[]
}

function shelfOf(list: readonly Dated[]): Shelf {
  const entries = inOrderOfDistance(list)
  return { entries, distancesM: Float64Array.from(entries, ({ source }) => source.figures.distanceM!) }
}

function inOrderOfDistance(list: readonly Dated[]): readonly Dated[] {
  return list
    .filter(({ source }) => source.figures.distanceM !== null)
    .sort((a, b) => a.source.figures.distanceM! - b.source.figures.distanceM! || a.index - b.index)
}

function onlyOne(row: Dated, shelf: Shelf | undefined, rootOf: (index: number) => number): Dated | null {
  const distanceM = row.source.figures.distanceM
  if (shelf === undefined || distanceM === null) return null
  let found: Dated | null = null
  const from = lowerBound(shelf.distancesM, distanceM * (1 - DISTANCE_SHARE))
  for (let i = from; i < Math.min(shelf.entries.length, from + CROWD); i++) {
    const other = shelf.entries[i]!
    if (other.source.figures.distanceM! > distanceM * (1 + DISTANCE_SHARE)) break
    if (!sameSportFamily(row.source.recording, other.source.recording)) continue
    if (found !== null && rootOf(found.index) !== rootOf(other.index)) return null
    if (found === null || apartM(row, other) < apartM(row, found)) found = other
  }
  return found
}

/** Neighbours in distance, of two tables. */
function amongRows(rows: readonly Dated[]): readonly (readonly [number, number])[] {
  return [...Map.groupBy(rows, ({ date }) => date).values()].flatMap((day) => {
    const pairs: (readonly [number, number])[] = []
    const entries = inOrderOfDistance(day)
    for (let i = 1; i < entries.length; i++) {
      const [one, other] = [entries[i - 1]!, entries[i]!]
      const near = apartM(one, other) <= DISTANCE_SHARE * other.source.figures.distanceM!
      if (!near || one.source.name === other.source.name) continue
      if (!sameSportFamily(one.source.recording, other.source.recording)) continue
      pairs.push([one.index, other.index])
      i++
    }
    return pairs
  })
}

function apartM(a: Dated, b: Dated): number {
  return Math.abs(a.source.figures.distanceM! - b.source.figures.distanceM!)
}
