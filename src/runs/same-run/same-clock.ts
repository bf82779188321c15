import { parseClock } from '../../lib/local-time.ts'
import { lowerBound } from '../../lib/lower-bound.ts'
import { zoneOffsetS } from '../../lib/zone-offset.ts'
import type { StoredSource } from '../../model/source.ts'
import { isImpossibleDate } from '../implausible.ts'
import type { Span } from '../span.ts'
import { sameSportFamily } from '../sport-family.ts'
import type { Zone } from '../zones.ts'
import { inOrderOfLikeness, nearDistance, overlapOf } from './overlap.ts'

/** An activity with an instant, and its zone. */
export interface Placed {
  readonly spans: readonly Span[]
  readonly zone: Zone
}

/** A row that tells only its local wall time, and the recording it is likely to be. */
interface ClockMatch {
  readonly row: Span
  readonly span: Span
  /** 0: the clock agrees with the zone the activity tells; 1: with its neighbours' or the setting; 2: with another zone. */
  readonly doubt: 0 | 1 | 2
  /** Quarter hours between clock and instant. */
  readonly quarters: number
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
  const tellsNoTime = startMs !== null || localStart === null || source.recording.startKnown === 'date'
  const clock = tellsNoTime ? null : parseClock(localStart)
  if (clock === null || isImpossibleDate(clock)) return null
  return { index, source, fromMs: clock, untilMs: clock + (source.figures.elapsedS ?? 0) * 1000 }
}

/** Every recording a row may be (formats.md §8, rule 4), the likeliest first. @param setting The zone setting. */
export function clockMatches(
  rows: readonly Span[],
  placed: readonly Placed[],
  setting: string | null,
): readonly ClockMatch[] {
  const located = placed.filter(({ zone: { zoneSource } }) => zoneSource === 'position' || zoneSource === 'file')
  const zonesInUse = [...new Set(located.map(({ zone: { zone } }) => zone)).add(setting ?? '')].filter(
    (zone) => zone !== '',
  )
  const zoneOf = new Map(placed.flatMap(({ spans, zone }) => spans.map((span) => [span, zone] as const)))
  const candidates = inOrderOfLikeness([...zoneOf.keys()])
  const starts = Float64Array.from(candidates, ({ fromMs }) => fromMs)
  const matches: ClockMatch[] = []
  for (const row of rows) {
    const [from, until] = nearestOf(starts, row, setting ?? placed[0]?.zone.zone ?? null)
    const mine: ClockMatch[] = []
    for (const span of candidates.slice(from, until)) {
      const match = matchInZone(row, span, zoneOf.get(span)!) ?? matchElsewhere(row, span, zonesInUse)
      if (match !== null) mine.push(match)
    }
    matches.push(...(mine.length <= LIKELIEST ? mine : likeliestFirst(mine).slice(0, LIKELIEST)))
  }
  return likeliestFirst(matches)
}

/** Nobody records more in the 28 hours that a row's clock may mean: in a crowd only those that began nearest are compared. */
const CROWD = 64

/** Of its likenesses a row keeps the likeliest. */
const LIKELIEST = 16

/** Which of the recordings a row may be. @param zone The likeliest, for a crowd. */
function nearestOf(starts: Float64Array, row: Span, zone: string | null): readonly [number, number] {
  const from = lowerBound(starts, row.fromMs - FURTHEST_MS - SAME_START_MS)
  const until = lowerBound(starts, row.fromMs + FURTHEST_MS + SAME_START_MS + 1)
  if (until - from <= CROWD) return [from, until]
  const likeliest = zone === null ? row.fromMs : row.fromMs - zoneOffsetS(zone, row.fromMs) * 1000
  const middle = lowerBound(starts, likeliest)
  const first = Math.max(from, Math.min(middle - CROWD / 2, until - CROWD))
  return [first, first + CROWD]
}

/** Of doubtful matches those whose offset many share: a log's zone shows in all its rows, a chance likeness in one. */
function likeliestFirst(matches: readonly ClockMatch[]): readonly ClockMatch[] {
  const votes = new Map<number, number>()
  for (const { quarters } of matches) votes.set(quarters, (votes.get(quarters) ?? 0) + 1)
  const votesFor = ({ doubt, quarters }: ClockMatch) => (doubt === 2 ? votes.get(quarters)! : 0)
  return matches.toSorted(
    (a, b) =>
      a.doubt - b.doubt ||
      votesFor(b) - votesFor(a) ||
      a.difference - b.difference ||
      a.row.index - b.row.index ||
      a.span.index - b.span.index,
  )
}

function matchInZone(row: Span, span: Span, { zone, zoneSource }: Zone): ClockMatch | null {
  const zoneMs = zoneOffsetS(zone, span.fromMs) * 1000
  const onClock = { ...span, fromMs: span.fromMs + zoneMs, untilMs: span.untilMs + zoneMs }
  const together = Math.abs(row.fromMs - onClock.fromMs) <= SAME_START_MS && sameTotals(row.source, span.source)
  if (!together && overlapOf(row, onClock) === null) return null
  const doubt = zoneSource === 'position' || zoneSource === 'file' ? 0 : 1
  return { row, span, doubt, quarters: zoneMs / QUARTER_MS, difference: differenceOf(row.source, span.source).share }
}

/**
 * A watch still on the time of another zone the runner uses (of any zone where none is known), if the row is the same
 * recording to the metre and second: both legs of a double day may be alike, but not by the offset of a zone in use.
 */
function matchElsewhere(row: Span, span: Span, zonesInUse: readonly string[]): ClockMatch | null {
  const offsetMs = row.fromMs - span.fromMs
  const quarters = Math.round(offsetMs / QUARTER_MS)
  const { metres, seconds, share } = differenceOf(row.source, span.source)
  const exact = seconds <= EXACT_S && metres <= exactMetres(row.source) && sameFamily(row.source, span.source)
  if (!exact || Math.abs(offsetMs - quarters * QUARTER_MS) > EXACT_START_MS) return null
  const inUse = zonesInUse.some((zone) => zoneOffsetS(zone, span.fromMs) === quarters * (QUARTER_MS / 1000))
  return inUse || zonesInUse.length === 0 ? { row, span, doubt: 2, quarters, difference: share } : null
}

function exactMetres({ figures: { distanceM } }: StoredSource): number {
  return Math.max(EXACT_M, EXACT_SHARE * (distanceM ?? 0))
}

function sameFamily(a: StoredSource, b: StoredSource): boolean {
  return sameSportFamily(a.recording, b.recording)
}

/** Distance and duration alike; where neither has a distance, the duration. For rows that have the timer of a run with pauses. */
function sameTotals(row: StoredSource, file: StoredSource): boolean {
  const [rowM, fileM] = [row.figures.distanceM, file.figures.distanceM]
  const { seconds } = differenceOf(row, file)
  const longest = Math.max(row.figures.movingS ?? 0, file.figures.movingS ?? 0)
  const nearTime = seconds <= Math.max(DURATION_FLOOR_S, DURATION_SHARE * longest)
  const nearWay = rowM === null || fileM === null ? rowM === fileM : nearDistance(rowM, fileM)
  return sameFamily(row, file) && nearTime && nearWay
}

interface Difference {
  readonly seconds: number
  readonly metres: number
  /** Both as shares of the whole, added. */
  readonly share: number
}

function differenceOf({ figures: row }: StoredSource, { figures: file }: StoredSource): Difference {
  const gap = (a: number | null, b: number | null) =>
    a === null || b === null ? Number.POSITIVE_INFINITY : Math.abs(a - b)
  const { movingS, elapsedS } = row
  const seconds = Math.min(...[movingS, elapsedS].flatMap((s) => [gap(s, file.movingS), gap(s, file.elapsedS)]))
  const metres = gap(row.distanceM, file.distanceM)
  return {
    seconds,
    metres,
    share: seconds / Math.max(movingS ?? 0, 1) + metres / Math.max(row.distanceM ?? 0, 1),
  }
}
