import { fastDistanceM } from '../../lib/fast-distance.ts'
import { haversineM } from '../../lib/haversine.ts'
import type { LeftOut } from '../../model/left-out.ts'
import type { Samples } from '../../model/samples.ts'
import { FASTEST_ON_FOOT_MPS, type PositionSteps, TRAVEL_M, TRAVEL_MPS } from './position-steps.ts'

/** Which positions of a recording on foot are believed. */
export interface SoundPositions {
  /** Samples whose position is not. */
  readonly unsound: readonly number[]
  /** Samples before which nothing is measured: how it came there from the position before is not known. */
  readonly gaps: readonly number[]
  /** Samples to which a receiver jumped that caught up. */
  readonly jumps: readonly number[]
  readonly left: readonly LeftOut[]
}

/** A jump this much longer than feet could take may be a receiver that catches up, m: the largest in public logs. Our convention. */
const CATCH_UP_M = 150

/**
 * Some apps count the times of their positions: what they missed of the way is one jump, and the time it took is missing
 * elsewhere, where nobody moved (m/s) for so long (s). The way is believed as far as that time bears it. Our convention.
 */
const IDLE_MPS = 0.2
const IDLE_S = 60
const BEARS_SHARE = 1.5

/** With its jumps a runner's minute is still no faster than this, m/s; a car's is. Our convention. */
const MINUTE_MPS = 8
const HALF_MINUTE_S = 30

/** What a jump costs against leaving positions out: what it is longer than a run would be in its time (m/s), at most so much (m). Our convention. */
const RUN_MPS = 4
const UNEXPLAINED_M = 600

/** What going on past pieces costs besides, m: a lesser detour is no spike. Beginning or ending without them costs less, so that one of many wild positions is not kept. Our convention. */
const PAST_M = 25
const BEYOND_M = 20

/** What leaving a position out costs, besides the way within its piece, m. */
const POSITION_M = 0.2

/** A piece off the way for no longer is a spike, s. */
const SPIKE_S = 30

/** So many pieces back an earlier one is looked for, and fewer where there are many: the work stays bounded. */
const LOOK_BACK = 1000
const LOOK_BACK_STEPS = 2_000_000

/** So many fast steps on end, each much as long as the one before and turned from it by no more than this, are no wild positions: it was carried. Our convention. */
const CARRIED_STEPS = 5
const CARRIED_LENGTHS = 2
const CARRIED_COSINE = 0.7

/** With more steps than this share that only a vehicle explains it was no feet, and all of them count. Our convention. */
const VEHICLE_SHARE = 0.1

/** Some receivers write these when they have lost the sky; nobody runs at a pole, or in the sea where both degrees are 0. */
const POLE_DEGREES = 89.5
const isNowhere = (lat: number, lon: number) => Math.abs(lat) > POLE_DEGREES || (lat === 0 && lon === 0)

/** A stretch of positions that feet could have gone, from one jump to the next. */
interface Piece {
  /** Among the usable positions, both inclusive. */
  readonly from: number
  readonly to: number
  readonly costM: number
}

/**
 * A step that no feet make is judged with its neighbours. The positions fall into pieces between such steps; of all ways
 * to go on from piece to piece that one is taken which needs the shortest jumps and leaves the least way out. So a spike
 * (out and back) and wild positions go, and a receiver that lags and catches up keeps its way. Null where all is sound.
 */
export function soundPositions(samples: Samples, steps: PositionSteps): SoundPositions | null {
  const first = steps.at[0]
  if (first === undefined) return null
  const begins = isNowhere(samples.lat[first]!, samples.lon[first]!)
  return steps.hasJumps || begins ? withoutJumps(samples, steps) : null
}

function withoutJumps(samples: Samples, steps: PositionSteps): SoundPositions | null {
  const { t, lat, lon } = samples
  const lost: number[] = []
  /** The usable positions: their samples, since when they stand still, breaks before them. */
  const at: number[] = []
  const sinceS: number[] = []
  const breaksBefore: number[] = []
  let breaks = 0
  let repeats = 0
  const isFast = (a: number, b: number) =>
    haversineM(lat[a]!, lon[a]!, lat[b]!, lon[b]!) > FASTEST_ON_FOOT_MPS * (t[b]! - t[a]!)
  for (let k = 0; k < steps.at.length; k++) {
    const i = steps.at[k]!
    breaks += steps.breaks[k]!
    if (isNowhere(lat[i]!, lon[i]!)) {
      lost.push(i)
      continue
    }
    const before = at.at(-1)
    const repeated =
      before !== undefined && breaks === breaksBefore.at(-1) && lat[before] === lat[i] && lon[before] === lon[i]
    if (repeated) {
      repeats++
    } else {
      // Repeated and then left at no human speed: the receiver had no newer one, and the way went on meanwhile.
      if (repeats > 0 && isFast(before!, i)) {
        lost.push(...at.splice(at.length - repeats, repeats))
        sinceS.length = at.length
        breaksBefore.length = at.length
      }
      repeats = 0
    }
    sinceS.push(repeated ? sinceS.at(-1)! : t[i]!)
    at.push(i)
    breaksBefore.push(breaks)
  }
  const apartM = (a: number, b: number) => fastDistanceM(lat[at[a]!]!, lon[at[a]!]!, lat[at[b]!]!, lon[at[b]!]!)
  /** How much further it is from one position to another than one could go at this speed, or travel with the clock stopped, m. */
  const furtherM = (a: number, b: number, speedMps: number) => {
    const seconds = t[at[b]!]! - sinceS[a]!
    const stopped = breaksBefore[a] !== breaksBefore[b]
    return apartM(a, b) - (stopped ? TRAVEL_M + TRAVEL_MPS * seconds : speedMps * seconds)
  }
  const excessM = (a: number, b: number) => furtherM(a, b, FASTEST_ON_FOOT_MPS)
  const carried = carriedSteps(samples, at, apartM, excessM)
  const pieces = piecesOf(at.length, apartM, (a, b) => (carried[b] === 1 ? 0 : excessM(a, b)), breaksBefore)
  const kept = likeliestPieces(pieces, (a, b) => furtherM(a, b, RUN_MPS)).map((piece) => pieces[piece]!)
  return judged({ t, at, lost, kept, carried, apartM, excessM, breaksBefore })
}

/** 1 for each position that a ride led to: many steps too fast for feet, one like the other. */
function carriedSteps(
  { lat, lon }: Samples,
  at: readonly number[],
  apartM: (a: number, b: number) => number,
  excessM: (a: number, b: number) => number,
): Uint8Array {
  const carried = new Uint8Array(at.length)
  const isLikeBefore = (u: number) => {
    const [a, b, c] = [at[u - 2]!, at[u - 1]!, at[u]!]
    const [before, now] = [apartM(u - 2, u - 1), apartM(u - 1, u)]
    if (now > CARRIED_LENGTHS * before || before > CARRIED_LENGTHS * now) return false
    const width = Math.cos((lat[b]! * Math.PI) / 180)
    const [x1, y1, x2, y2] = [
      (lon[b]! - lon[a]!) * width,
      lat[b]! - lat[a]!,
      (lon[c]! - lon[b]!) * width,
      lat[c]! - lat[b]!,
    ]
    return x1 * x2 + y1 * y2 > CARRIED_COSINE * Math.hypot(x1, y1) * Math.hypot(x2, y2)
  }
  let from = 1
  for (let u = 1; u <= at.length; u++) {
    const fast = u < at.length && excessM(u - 1, u) > 0
    if (fast && (u === from || isLikeBefore(u))) continue
    if (u - from >= CARRIED_STEPS) carried.fill(1, from, u)
    from = fast ? u : u + 1
  }
  return carried
}

function piecesOf(
  count: number,
  apartM: (a: number, b: number) => number,
  excessM: (a: number, b: number) => number,
  breaksBefore: readonly number[],
): Piece[] {
  const pieces: Piece[] = []
  let from = 0
  let wayM = 0
  for (let u = 1; u <= count; u++) {
    const jumps = u < count && excessM(u - 1, u) > 0
    if (u < count && !jumps) {
      if (breaksBefore[u - 1] === breaksBefore[u]) wayM += apartM(u - 1, u)
      continue
    }
    pieces.push({ from, to: u - 1, costM: wayM + POSITION_M * (u - from) })
    from = u
    wayM = 0
  }
  return count === 0 ? [] : pieces
}

/** The pieces to keep, in order: cheapest in jumps between them and in what is left out. */
function likeliestPieces(pieces: readonly Piece[], jumpM: (a: number, b: number) => number): readonly number[] {
  const lookBack = Math.max(20, Math.min(LOOK_BACK, Math.floor(LOOK_BACK_STEPS / Math.max(1, pieces.length))))
  const costM = new Float64Array(pieces.length)
  const previous = new Int32Array(pieces.length).fill(-1)
  let leftOutM = 0
  for (const [b, piece] of pieces.entries()) {
    let best = b === 0 ? 0 : leftOutM + BEYOND_M
    let skippedM = 0
    for (let a = b - 1; a >= 0 && a >= b - lookBack && skippedM < best; a--) {
      const jump = Math.min(UNEXPLAINED_M, Math.max(0, jumpM(pieces[a]!.to, piece.from)))
      const cost = costM[a]! + skippedM + jump + (a === b - 1 ? 0 : PAST_M)
      if (cost < best) {
        best = cost
        previous[b] = a
      }
      skippedM += pieces[a]!.costM
    }
    costM[b] = best
    leftOutM += piece.costM
  }
  let last = -1
  let best = Number.POSITIVE_INFINITY
  let afterM = 0
  for (let b = pieces.length - 1; b >= 0; b--) {
    const cost = costM[b]! + afterM + (b === pieces.length - 1 ? 0 : BEYOND_M)
    if (cost < best) {
      best = cost
      last = b
    }
    afterM += pieces[b]!.costM
  }
  const kept: number[] = []
  for (let b = last; b !== -1; b = previous[b]!) kept.push(b)
  return kept.reverse()
}

interface Judged {
  readonly t: Float64Array
  readonly at: readonly number[]
  readonly lost: readonly number[]
  readonly kept: readonly Piece[]
  readonly carried: Uint8Array
  readonly apartM: (a: number, b: number) => number
  readonly excessM: (a: number, b: number) => number
  readonly breaksBefore: readonly number[]
}

function judged({ t, at, lost, kept, carried, apartM, excessM, breaksBefore }: Judged): SoundPositions | null {
  const unsound = [...lost]
  const gaps: number[] = []
  const jumps: number[] = []
  const left: LeftOut[] = []
  const timeS = (u: number) => t[at[u]!]!
  const wayM = (from: number, to: number) => {
    let sum = 0
    for (let u = from + 1; u <= to; u++) if (breaksBefore[u - 1] === breaksBefore[u]) sum += apartM(u - 1, u)
    return sum
  }
  const leaveOut = (code: LeftOut['code'], from: number, to: number, m: number, s: number) => {
    for (let u = from; u <= to; u++) unsound.push(at[u]!)
    left.push({ code, points: to - from + 1, m, s })
  }
  let drives = 0
  let idleM = idleWay({ at, apartM, excessM, breaksBefore }, timeS)
  let before: Piece | null = null
  for (const [place, piece] of kept.entries()) {
    const { from } = piece
    if (before === null) {
      if (from > 0) leaveOut('head', 0, from - 1, wayM(0, from), timeS(from) - timeS(0))
    } else {
      const a = before.to
      const seconds = timeS(from) - timeS(a)
      if (from > a + 1) {
        const code = seconds <= SPIKE_S ? 'spike' : 'gap'
        leaveOut(code, a + 1, from - 1, Math.max(0, wayM(a, from) - apartM(a, from)), seconds)
      }
      const excess = excessM(a, from)
      if (excess > CATCH_UP_M && apartM(a, from) <= idleM) {
        idleM -= apartM(a, from)
        jumps.push(at[from]!)
      } else if (excess > 0 && (excess > CATCH_UP_M || isFastMinute(kept, place, timeS, apartM, breaksBefore))) {
        if (excess <= CATCH_UP_M) drives++
        gaps.push(at[from]!)
        left.push({ code: 'gap', points: 0, m: apartM(a, from), s: seconds })
      } else if (excess > 0) {
        jumps.push(at[from]!)
      }
    }
    before = piece
  }
  for (const { from, to } of kept) {
    for (let u = from + 1; u <= to; u++) {
      if (carried[u] === 0) continue
      drives++
      gaps.push(at[u]!)
      left.push({ code: 'gap', points: 0, m: apartM(u - 1, u), s: timeS(u) - timeS(u - 1) })
    }
  }
  if (drives > VEHICLE_SHARE * at.length) return null
  const end = before?.to ?? -1
  if (before !== null && end < at.length - 1) {
    leaveOut('tail', end + 1, at.length - 1, wayM(end, at.length - 1), timeS(at.length - 1) - timeS(end))
  }
  if (lost.length > 0) {
    const s = lost.reduce((sum, i) => sum + (i > 0 ? t[i]! - t[i - 1]! : 0), 0)
    left.push({ code: 'gap', points: lost.length, m: 0, s })
  }
  return { unsound: unsound.sort((a, b) => a - b), gaps: gaps.sort((a, b) => a - b), jumps, left }
}

/** How far one could have gone in the time that stands idle elsewhere, m. */
function idleWay(
  { at, apartM, excessM, breaksBefore }: Pick<Judged, 'at' | 'apartM' | 'excessM' | 'breaksBefore'>,
  timeS: (u: number) => number,
): number {
  let idleS = 0
  let runS = 0
  let runM = 0
  for (let u = 1; u < at.length; u++) {
    const seconds = timeS(u) - timeS(u - 1)
    if (breaksBefore[u - 1] !== breaksBefore[u] || excessM(u - 1, u) > 0) continue
    const metres = apartM(u - 1, u)
    if (seconds >= IDLE_S && metres < IDLE_MPS * seconds) {
      idleS += seconds
    } else {
      runS += seconds
      runM += metres
    }
  }
  return runS === 0 ? 0 : BEARS_SHARE * idleS * (runM / runS)
}

/** Whether the minute around a kept position is faster than any runner, all its jumps counted. */
function isFastMinute(
  kept: readonly Piece[],
  place: number,
  timeS: (u: number) => number,
  apartM: (a: number, b: number) => number,
  breaksBefore: readonly number[],
): boolean {
  const middle = kept[place]!.from
  const joined = (a: number, b: number) => breaksBefore[a] === breaksBefore[b]
  let wayM = 0
  let first = middle
  for (let piece = place; piece >= 0; ) {
    const before: number = first > kept[piece]!.from ? first - 1 : (kept[--piece]?.to ?? -1)
    if (before < 0 || !joined(before, first) || timeS(middle) - timeS(before) > HALF_MINUTE_S) break
    wayM += apartM(before, first)
    first = before
  }
  let last = middle
  for (let piece = place; piece < kept.length; ) {
    const after: number = last < kept[piece]!.to ? last + 1 : (kept[++piece]?.from ?? -1)
    if (after < 0 || !joined(last, after) || timeS(after) - timeS(middle) > HALF_MINUTE_S) break
    wayM += apartM(last, after)
    last = after
  }
  return wayM > MINUTE_MPS * Math.max(HALF_MINUTE_S / 2, timeS(last) - timeS(first))
}
