import { parseClock } from '../lib/local-time.ts'
import { lowerBound } from '../lib/lower-bound.ts'
import { zoneOffsetS } from '../lib/zone-offset.ts'
import type { StoredSource } from '../model/source.ts'
import { nearDistance } from './overlap.ts'
import type { Span } from './span.ts'
import { sameSportFamily } from './sport-family.ts'
import type { Zone } from './zones.ts'

/** An activity with an instant, and its zone. */
export interface Placed {
  readonly spans: readonly Span[]
  readonly zone: Zone
}

/** A row that tells only its local wall time, and the recording it is likely to be. */
export interface ClockMatch {
  readonly row: Span
  readonly span: Span
  /** 0: the clock agrees with the zone the activity tells; 1: with its neighbours' or the setting; 2: with some other zone. */
  readonly doubt: number
  readonly difference: number
}

const QUARTER_MS = 900_000
const FURTHEST_MS = 14 * 3_600_000

/** Start of the row and of the recording, on the same clock, ms: export tables name the second, phones begin a little off. */
const SAME_START_MS = 120_000

/** Share by which durations may differ, and the floor, s. Tables round; one has the timer, the other the moving time. */
const DURATION_SHARE = 0.05
const DURATION_FLOOR_S = 60

/** What the clock does not confirm, the figures must: differences of one recording written twice (m, s, ms). */
const EXACT_M = 20
const EXACT_SHARE = 0.005
const EXACT_S = 5
const EXACT_START_MS = 5000

/** A span on the time line of wall clocks, for a source that knows no instant; null if it knows neither. */
export function clockSpan(source: StoredSource, index: number): Span | null {
  const { localStart, startMs } = source.recording
  const clock = startMs !== null || localStart === null ? null : parseClock(localStart)
  if (clock === null) return null
  return { index, source, fromMs: clock, untilMs: clock + (source.figures.elapsedS ?? 0) * 1000 }
}

/** Every recording a row may be (FORMATS §8, rule 4), the likeliest first. */
export function clockMatches(rows: readonly Span[], placed: readonly Placed[]): readonly ClockMatch[] {
  const candidates = placed
    .flatMap(({ spans, zone }) => spans.map((span) => ({ span, zone })))
    .sort((a, b) => a.span.fromMs - b.span.fromMs)
  const starts = Float64Array.from(candidates, ({ span }) => span.fromMs)
  const matches: ClockMatch[] = []
  for (const row of rows) {
    for (let i = lowerBound(starts, row.fromMs - FURTHEST_MS - SAME_START_MS); i < candidates.length; i++) {
      const { span, zone } = candidates[i]!
      if (span.fromMs > row.fromMs + FURTHEST_MS + SAME_START_MS) break
      const match = clockMatch(row, span, zone)
      if (match !== null) matches.push(match)
    }
  }
  return matches.sort(
    (a, b) =>
      a.doubt - b.doubt || a.difference - b.difference || a.row.index - b.row.index || a.span.index - b.span.index,
  )
}

function clockMatch(row: Span, span: Span, { zone, zoneSource }: Zone): ClockMatch | null {
  if (!sameSportFamily(row.source.recording, span.source.recording)) return null
  const offsetMs = row.fromMs - span.fromMs
  const zoneOff = Math.abs(offsetMs - zoneOffsetS(zone, span.fromMs) * 1000)
  const quarterOff = Math.abs(offsetMs - Math.round(offsetMs / QUARTER_MS) * QUARTER_MS)
  const apart = compare(row.source, span.source)
  if (zoneOff <= SAME_START_MS && apart.near) {
    const own = zoneSource === 'position' || zoneSource === 'file'
    return { row, span, doubt: own ? 0 : 1, difference: apart.difference }
  }
  if (quarterOff <= EXACT_START_MS && apart.exact) return { row, span, doubt: 2, difference: apart.difference }
  return null
}

interface Comparison {
  readonly near: boolean
  readonly exact: boolean
  readonly difference: number
}

function compare({ figures: row }: StoredSource, { figures: file }: StoredSource): Comparison {
  const seconds = Math.min(
    gap(row.movingS, file.movingS),
    gap(row.elapsedS, file.elapsedS),
    gap(row.movingS, file.elapsedS),
    gap(row.elapsedS, file.movingS),
  )
  const time = Math.max(row.movingS ?? 0, file.movingS ?? 0, 1)
  const nearTime = seconds <= Math.max(DURATION_FLOOR_S, DURATION_SHARE * time)
  if (row.distanceM === null || file.distanceM === null) {
    return { near: nearTime && row.distanceM === file.distanceM, exact: false, difference: seconds / time }
  }
  const metres = Math.abs(row.distanceM - file.distanceM)
  const longer = Math.max(row.distanceM, file.distanceM)
  return {
    near: nearTime && nearDistance(row.distanceM, file.distanceM),
    exact: seconds <= EXACT_S && metres <= Math.max(EXACT_M, EXACT_SHARE * longer),
    difference: seconds / time + metres / longer,
  }
}

function gap(a: number | null, b: number | null): number {
  return a === null || b === null ? Number.POSITIVE_INFINITY : Math.abs(a - b)
}
