import type { PositionSteps } from './position-steps.ts'

/** A recorder that writes this often writes while it runs, s; its long gaps are stops. Our convention. */
const WRITES_EVERY_S = 3

/** A gap is this long, and this many times the usual step between two positions, s. Our convention. */
const GAP_S = 15
const GAP_STEPS = 4

/** Faster than this right after the gap it caught up, m/s: the signal was late, the clock ran. */
const CATCHES_UP_MPS = 12.5
const CATCHES_UP_STEPS = 3

/** Slower than this share of the usual speed nobody ran on: the clock stood. A lost signal goes on at its pace. */
const STROLL_SHARE = 0.5

/**
 * Samples before which the clock stood although the file does not tell: GPX knows no pauses, and what was strolled in
 * one is no run. Seen by a gap without any sample, over which it went far slower than else.
 */
export function unmarkedPauses(t: Float64Array, { at, lengthM, breaks }: PositionSteps): readonly number[] {
  const gaps: number[] = []
  for (let k = 1; k < at.length; k++) {
    const isGap = breaks[k] === 0 && at[k]! - at[k - 1]! === 1 && t[at[k]!]! - t[at[k - 1]!]! > GAP_S
    if (isGap) gaps.push(k)
  }
  if (gaps.length === 0) return []
  const seconds: number[] = []
  const speeds: number[] = []
  for (let k = 1; k < at.length; k++) {
    if (breaks[k] === 1) continue
    const stepS = t[at[k]!]! - t[at[k - 1]!]!
    seconds.push(stepS)
    speeds.push(lengthM[k]! / stepS)
  }
  const usualS = quantile(seconds, 0.9)
  if (usualS > WRITES_EVERY_S) return []
  const catchesUp = (gap: number) => {
    for (let k = gap + 1; k <= gap + CATCHES_UP_STEPS && k < at.length; k++) {
      if (lengthM[k]! > CATCHES_UP_MPS * (t[at[k]!]! - t[at[k - 1]!]!)) return true
    }
    return false
  }
  const strollMps = STROLL_SHARE * quantile(speeds, 0.5)
  return gaps.filter((k) => {
    const stepS = t[at[k]!]! - t[at[k - 1]!]!
    return stepS > GAP_STEPS * usualS && lengthM[k]! < strollMps * stepS && !catchesUp(k)
  })
}

function quantile(values: readonly number[], share: number): number {
  const sorted = Float64Array.from(values).sort()
  return sorted[Math.floor(share * (sorted.length - 1))] ?? 0
}
