import { haversineM } from '../../lib/haversine.ts'
import { bodiesOf } from '../body-marks.ts'
import { distanceBetween, type Span } from '../span.ts'
import { sameSportFamily } from '../sport-family.ts'

/** Share of the shorter one that both recorded (formats.md §8). */
const SHARED_SHARE = 0.8

/** Distance over the common span may differ by this share (formats.md §8: watches differ by 1–3 %, GNSS by up to 6). */
const DISTANCE_SHARE = 0.05

/** Distances this near are equal whatever the share, m: the first fix alone is off by as much. */
const DISTANCE_FLOOR_M = 30

/**
 * Recordings of positions that begin in one second at one place and end together are one watch's, however its file and an app's copy
 * of it count the way: of 97 pairs of one account's FIT and GPX 15 differ by more than DISTANCE_SHARE, none by as much as this.
 * Two seconds, because a copy may begin with the first fix; a friend who started with the runner stops at another time.
 */
const AS_ONE = { startMs: 2000, timeShare: 0.95, distanceShare: 1 / 3 } as const

/**
 * Indoors no position tells: a wrist and a foot pod differ by 6–20 %. Recordings that end up over one another for this
 * share of the longer and whose ways differ by no more than this are one body's, which cannot run twice at once.
 */
const INDOORS = { timeShare: 0.8, distanceShare: 1 / 3 } as const

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
  /** Over the time both recorded, where they differ by more than two recordings of one run do; else null. */
  readonly doubt: { readonly distanceM: number; readonly otherM: number } | null
}

/** Two recordings of one activity, one perhaps a cut copy of the other; null if not (formats.md §8, rule 3). */
export function overlapOf(a: Span, b: Span): Overlap | null {
  const from = Math.max(a.fromMs, b.fromMs)
  const until = Math.min(a.untilMs, b.untilMs)
  const common = until - from
  const [spanA, spanB] = [a.untilMs - a.fromMs, b.untilMs - b.fromMs]
  if (common <= 0 || common < SHARED_SHARE * Math.min(spanA, spanB)) return null
  if (!sameSportFamily(a.source.recording, b.source.recording)) return null
  const bodies = bodiesOf(a.source.figures.marks, b.source.figures.marks)
  if (bodies === 'two' || (bodies === 'unknown' && !samePlace(a, b))) return null
  const share = common / Math.max(spanA, spanB)
  const [wayA, wayB] = [distanceBetween(a, from, until), distanceBetween(b, from, until)]
  if (wayA === null || wayB === null || Math.max(wayA, wayB) < MOVED_M) {
    const together = Math.abs(a.fromMs - b.fromMs) <= START_TOGETHER_MS && share >= SHARED_SHARE
    const stands = (wayA ?? 0) < MOVED_M || (wayB ?? 0) < MOVED_M
    return together && stands && nearTotals(a, b) ? { a, b, share, doubt: null } : null
  }
  const near =
    nearDistance(wayA, wayB) || (recordedAsOne(a, b, share) && nearDistance(wayA, wayB, AS_ONE.distanceShare))
  if (near) return { a, b, share, doubt: null }
  const oneBody = bodies === 'one' || (recordedIndoors(a, b, share) && nearDistance(wayA, wayB, INDOORS.distanceShare))
  return oneBody ? { a, b, share, doubt: { distanceM: wayA, otherM: wayB } } : null
}

function recordedAsOne(a: Span, b: Span, share: number): boolean {
  const placed = [a, b].every(({ source }) => source.figures.firstPosition !== null)
  return placed && Math.abs(a.fromMs - b.fromMs) <= AS_ONE.startMs && share >= AS_ONE.timeShare
}

/** Both measured on the way, and at least one of them where there is no position. */
function recordedIndoors(a: Span, b: Span, share: number): boolean {
  const sampled = [a, b].every(({ source }) => source.figures.sampleCount > 1)
  const placed = [a, b].every(({ source }) => source.figures.firstPosition !== null)
  return sampled && !placed && share >= INDOORS.timeShare
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

/** Nobody carries more recordings of one moment: in a crowd each is compared with those that began last before it. */
const CROWD = 24

/** Of its likenesses to earlier ones a recording keeps the surest. */
const SUREST = 8

/**
 * Every overlapping pair of one activity, in one sweep along time; the surest first, then in order of keys. Of n
 * recordings n · `CROWD` pairs are looked at and n · `SUREST` kept, whatever they look like.
 * @param together True for what is known to be one activity already.
 */
export function overlaps(
  spans: readonly Span[],
  together: (a: Span, b: Span) => boolean = () => false,
): readonly Overlap[] {
  const found: Overlap[] = []
  let running: Running | null = null
  for (const span of inOrderOfLikeness(spans)) {
    running = withoutEnded(running, span.fromMs)
    const mine: Overlap[] = []
    let looked = 0
    for (let at: Running | null = running; at !== null && looked < CROWD; looked++) {
      const { span: other }: Running = at
      const [first, second] = other.index < span.index ? [other, span] : [span, other]
      const overlap = together(first, second) ? null : overlapOf(first, second)
      if (overlap !== null) mine.push(overlap)
      at.before = withoutEnded(at.before, span.fromMs)
      at = at.before
    }
    found.push(...surestFirst(mine).slice(0, SUREST))
    running = { span, before: running }
  }
  return surestFirst(found)
}

/** What still records at a moment of the sweep, the last begun first. */
interface Running {
  readonly span: Span
  before: Running | null
}

function withoutEnded(running: Running | null, fromMs: number): Running | null {
  let at = running
  while (at !== null && at.span.untilMs <= fromMs) at = at.before
  return at
}

/** In order of time, and of those that begin together likely copies side by side. */
export function inOrderOfLikeness(spans: readonly Span[]): readonly Span[] {
  const distanceM = ({ source }: Span) => source.figures.distanceM ?? -1
  return spans.toSorted(
    (x, y) => x.fromMs - y.fromMs || x.untilMs - y.untilMs || distanceM(x) - distanceM(y) || x.index - y.index,
  )
}

function surestFirst(found: readonly Overlap[]): readonly Overlap[] {
  return found.toSorted((x, y) => y.share - x.share || x.a.index - y.a.index || x.b.index - y.b.index)
}
