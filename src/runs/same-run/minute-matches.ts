import { lowerBound } from '../../lib/lower-bound.ts'
import type { Span } from '../span.ts'
import { sameSportFamily } from '../sport-family.ts'
import { inOrderOfLikeness } from './overlap.ts'

/** A table to the minute cuts the seconds off or rounds them, ms. */
const EARLIER_MS = 30_000
const LATER_MS = 60_000

/** One activity written twice: its totals differ by no more than they were rounded (m, s, share). */
const ROUNDED_M = 20
const ROUNDED_S = 5
const ROUNDED_SHARE = 0.01

/** Nobody begins more in a minute and a half: further ones are not compared. */
const CROWD = 24

/**
 * Rows whose start is given to the minute, each with the like row or recording that knows its seconds, the likest first;
 * neither is given away twice. So short repetitions find one another, of which a minute is all.
 */
export function minuteMatches(spans: readonly Span[]): readonly (readonly [Span, Span])[] {
  const isToMinute = ({ source }: Span) => source.recording.startKnown === 'minute'
  const rows = spans.filter(isToMinute)
  if (rows.length === 0) return []
  const exact = inOrderOfLikeness(spans.filter((span) => !isToMinute(span)))
  const starts = Float64Array.from(exact, ({ fromMs }) => fromMs)
  const likenesses = rows.flatMap((row) => {
    const from = lowerBound(starts, row.fromMs - EARLIER_MS)
    const until = Math.min(lowerBound(starts, row.fromMs + LATER_MS), from + CROWD)
    return exact.slice(from, until).flatMap((other) => {
      const difference = differenceOf(row, other)
      return difference === null ? [] : [{ row, other, difference }]
    })
  })
  likenesses.sort((x, y) => x.difference - y.difference || x.row.index - y.row.index || x.other.index - y.other.index)
  const given = new Set<Span>()
  const givenIn = new Set<string>()
  return likenesses.flatMap(({ row, other }) => {
    // The same row of two tables may be one recording; two rows of one table never are.
    const inTable = `${row.source.name}\n${other.index}`
    if (given.has(row) || givenIn.has(inTable)) return []
    given.add(row)
    givenIn.add(inTable)
    return [[row, other] as const]
  })
}

/** How far the totals are apart, as shares; null where they are not those of one activity. */
function differenceOf(row: Span, other: Span): number | null {
  const [mine, theirs] = [row.source.figures, other.source.figures]
  if (!sameSportFamily(row.source.recording, other.source.recording)) return null
  const metres = gap(mine.distanceM, theirs.distanceM)
  const seconds = Math.min(gap(mine.movingS, theirs.movingS), gap(mine.elapsedS, theirs.elapsedS))
  const [way, time] = [mine.distanceM ?? 0, mine.movingS ?? 0]
  if (metres > Math.max(ROUNDED_M, ROUNDED_SHARE * way) || seconds > Math.max(ROUNDED_S, ROUNDED_SHARE * time)) {
    return null
  }
  return metres / Math.max(way, 1) + seconds / Math.max(time, 1)
}

/** Nothing known of both is no difference; known of one alone, it is no likeness. */
function gap(a: number | null, b: number | null): number {
  if (a === null || b === null) return a === b ? 0 : Number.POSITIVE_INFINITY
  return Math.abs(a - b)
}
