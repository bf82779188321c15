import { IMPOSSIBLE_FOR_S, IMPOSSIBLE_MPS } from '../implausible.ts'
import { FASTEST_ON_FOOT_MPS, type PositionSteps } from './position-steps.ts'

/** A recorder that writes this often writes while it runs, s; its long gaps are stops. Our convention. */
const WRITES_EVERY_S = 3

/** A gap is this long, and this many times the usual step between two positions, s. Our convention. */
const GAP_S = 15
const GAP_STEPS = 4

/** Faster than feet within so many steps after the gap it caught up: the signal was late, the clock ran. */
const CATCHES_UP_STEPS = 3

/** Slower than this share of the usual speed nobody ran on: the clock stood. A lost signal goes on at its pace. */
const STROLL_SHARE = 0.5

/**
 * Samples before which the clock stood although the file does not tell: GPX knows no pauses, and what was strolled in
 * one is no run. Seen by a gap without any sample, over which it went far slower than else; or so fast for a minute or
 * more that it was carried, by a car or by a first position left over from elsewhere.
 */
export function unmarkedPauses(t: Float64Array, { at, lengthM, breaks }: PositionSteps): readonly number[] {
  const gaps: number[] = []
  for (let k = 1; k < at.length; k++) {
    const isGap = breaks[k] === 0 && at[k]! - at[k - 1]! === 1 && t[at[k]!]! - t[at[k - 1]!]! > GAP_S
    if (isGap) gaps.push(k)
  }
  if (gaps.length === 0) return []
  const usualS = usualStep(t, at, breaks)
  if (usualS > WRITES_EVERY_S) return []
  const catchesUp = (gap: number) => {
    for (let k = gap + 1; k <= gap + CATCHES_UP_STEPS && k < at.length; k++) {
      if (lengthM[k]! > FASTEST_ON_FOOT_MPS * (t[at[k]!]! - t[at[k - 1]!]!)) return true
    }
    return false
  }
  let runM = 0
  let runS = 0
  for (let k = 1; k < at.length; k++) {
    const stepS = t[at[k]!]! - t[at[k - 1]!]!
    if (breaks[k] === 1 || stepS > GAP_S) continue
    runM += lengthM[k]!
    runS += stepS
  }
  const strollMps = STROLL_SHARE * (runM / runS)
  return gaps.filter((k) => {
    const stepS = t[at[k]!]! - t[at[k - 1]!]!
    if (stepS <= GAP_STEPS * usualS) return false
    if (stepS >= IMPOSSIBLE_FOR_S && lengthM[k]! > IMPOSSIBLE_MPS * stepS) return true
    return lengthM[k]! < strollMps * stepS && !catchesUp(k)
  })
}

/** Nine in ten steps take no longer, whole s; more than `WRITES_EVERY_S` where that is all one needs to know. */
function usualStep(t: Float64Array, at: Int32Array, breaks: Uint8Array): number {
  const within = new Uint32Array(WRITES_EVERY_S + 1)
  let all = 0
  for (let k = 1; k < at.length; k++) {
    if (breaks[k] === 1) continue
    all++
    const stepS = Math.ceil(t[at[k]!]! - t[at[k - 1]!]!)
    if (stepS <= WRITES_EVERY_S) within[stepS]!++
  }
  let sum = 0
  for (let s = 0; s <= WRITES_EVERY_S; s++) {
    sum += within[s]!
    if (sum >= 0.9 * all) return s
  }
  return Number.POSITIVE_INFINITY
}
