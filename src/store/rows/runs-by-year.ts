import { sha256Stream } from '#platform/sha256.ts'
import { byStart, type Run } from '../../model/run.ts'
import { isRun } from './run-row.ts'

// Of the Gregorian calendar on average: the shelves need not begin on New Year's Day.
const YEAR_MS = 31_556_952_000

// Between what derived the runs and the digest of what it gave.
const DIGEST_MARK = ' sha256-'

/** Runs as rows: a year of them is one body, ordered by start, then id. */
export function runsByYear(runs: readonly Run[]): ReadonlyMap<number, string> {
  const years = Map.groupBy(runs.toSorted(byStart), ({ startMs }) => Math.floor(startMs / YEAR_MS))
  return new Map([...years].map(([year, ofYear]) => [year, JSON.stringify(ofYear)]))
}

/** Null for bodies that do not read as runs: a cache that is damaged is made again. */
export function parseYears(bodies: readonly string[]): readonly Run[] | null {
  try {
    const cached = bodies.flatMap((body) => JSON.parse(body) as unknown[])
    return cached.every(isRun) ? cached : null
  } catch {
    return null
  }
}

/** What derived the runs, with a digest of the rows it gave. @param years in order of years */
export function stampOf(derivedBy: string, years: Iterable<readonly [number, string]>): string {
  const digest = sha256Stream()
  for (const [year, body] of years) digest.update(`${year} ${body}\n`)
  return `${derivedBy}${DIGEST_MARK}${digest.hex()}`
}

/** What derived the runs, without the digest. */
export function deriverOf(stamp: string): string {
  return stamp.split(DIGEST_MARK)[0]!
}

/** True where the stamp says what the rows are, and they are something else. */
export function isDamaged(stamp: string, years: Iterable<readonly [number, string]>): boolean {
  return stamp.includes(DIGEST_MARK) && stamp !== stampOf(deriverOf(stamp), years)
}
