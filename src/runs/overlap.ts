import { haversineM } from '../lib/haversine.ts'
import { distanceBetween, type Span } from './span.ts'
import { sameSportFamily } from './sport-family.ts'

/** Share of the shorter one that both recorded (FORMATS §8). */
const SHARED_SHARE = 0.8

/** Distance over the common span may differ by this share (FORMATS §8: watches differ by 1–3 %, GNSS by up to 6). */
const DISTANCE_SHARE = 0.05

/** Distances this near are equal whatever the share, m: the first fix alone is off by as much. */
const DISTANCE_FLOOR_M = 30

/**
 * Recordings of positions that begin in one second at one place and end together are one watch's, however its file and an app's copy
 * of it count the way: of 97 pairs of one account's FIT and GPX 15 differ by more than DISTANCE_SHARE, none by as much as this.
 * Two seconds, because a copy may begin with the first fix; a friend who started with the runner stops at another time.
 */
const AS_ONE = { startMs: 2000, timeShare: 0.95, distanceShare: 1 / 3 } as const

/** Below this nobody moved, and distance tells nothing, m. */
const MOVED_M = 100

/** Recordings without distance are one only if they began together, ms. Two minutes: tapiriik allows three. */
const START_TOGETHER_MS = 120_000

/** One body is at one place: starts this far apart, and further for the time between them, are two people's (m, m/s). */
const SAME_PLACE_M = 1000
const PLACE_MPS = 30

/** Two sources that recorded one activity. */
export interface Overlap {
  readonly a: Span
  readonly b: Span
  /** Share of the longer one that both recorded. */
  readonly share: number
}

/** Two recordings of one activity, one perhaps a cut copy of the other; null if not (FORMATS §8, rule 3). */
export function overlapOf(a: Span, b: Span): Overlap | null {
  const from = Math.max(a.fromMs, b.fromMs)
  const until = Math.min(a.untilMs, b.untilMs)
  const common = until - from
  const [spanA, spanB] = [a.untilMs - a.fromMs, b.untilMs - b.fromMs]
  if (common <= 0 || common < SHARED_SHARE * Math.min(spanA, spanB)) return null
  if (!sameSportFamily(a.source.recording, b.source.recording) || !samePlace(a, b)) return null
  const share = common / Math.max(spanA, spanB)
  const [wayA, wayB] = [distanceBetween(a, from, until), distanceBetween(b, from, until)]
  if (wayA === null || wayB === null || Math.max(wayA, wayB) < MOVED_M) {
    const together = Math.abs(a.fromMs - b.fromMs) <= START_TOGETHER_MS && share >= SHARED_SHARE
    const stands = (wayA ?? 0) < MOVED_M || (wayB ?? 0) < MOVED_M
    return together && stands && nearTotals(a, b) ? { a, b, share } : null
  }
  const near =
    nearDistance(wayA, wayB) || (recordedAsOne(a, b, share) && nearDistance(wayA, wayB, AS_ONE.distanceShare))
  return near ? { a, b, share } : null
}

function recordedAsOne(a: Span, b: Span, share: number): boolean {
  const placed = [a, b].every(({ source }) => source.figures.firstPosition !== null)
  return placed && Math.abs(a.fromMs - b.fromMs) <= AS_ONE.startMs && share >= AS_ONE.timeShare
}

/** @param share of the longer one by which they may differ; never less than 30 m */
export function nearDistance(a: number, b: number, share = DISTANCE_SHARE): boolean {
  return Math.abs(a - b) <= Math.max(DISTANCE_FLOOR_M, share * Math.max(a, b))
}

function nearTotals(a: Span, b: Span): boolean {
  const [wayA, wayB] = [a.source.figures.distanceM, b.source.figures.distanceM]
  return wayA === null || wayB === null || nearDistance(wayA, wayB)
}

function samePlace(a: Span, b: Span): boolean {
  const [here, there] = [a.source.figures.firstPosition, b.source.figures.firstPosition]
  if (here === null || there === null) return true
  const apartM = haversineM(here.lat, here.lon, there.lat, there.lon)
  return apartM <= SAME_PLACE_M + (PLACE_MPS * Math.abs(a.fromMs - b.fromMs)) / 1000
}

/** Every overlapping pair of one activity, in one sweep along time; the surest first, then in order of keys. */
export function overlaps(spans: readonly Span[]): readonly Overlap[] {
  const inOrder = spans.toSorted((x, y) => x.fromMs - y.fromMs || x.index - y.index)
  const found: Overlap[] = []
  let running: Span[] = []
  for (const span of inOrder) {
    running = running.filter(({ untilMs }) => untilMs > span.fromMs)
    for (const other of running) {
      const overlap = other.index < span.index ? overlapOf(other, span) : overlapOf(span, other)
      if (overlap !== null) found.push(overlap)
    }
    running.push(span)
  }
  return found.sort((x, y) => y.share - x.share || x.a.index - y.a.index || x.b.index - y.b.index)
}
