import { centredMean } from '../lib/centred-mean.ts'
import type { Samples } from '../model/samples.ts'

/** Smoothed height over distance, one entry for each sample that has an altitude. */
export interface AltitudeProfile {
  /** m above the start; steps that were not run (pauses, leaps of the sensor) are taken out, so that it goes on without a break. */
  readonly heightM: Float64Array
  readonly alongM: Float64Array
  /** Leaps taken out, and their heights added up, m. */
  readonly leaps: number
  readonly leapsM: number
}

/**
 * A leap no hill makes: at least this high, at this vertical speed (m, m/s). A fell runner's steepest descent is 2 m/s.
 * Watches make them when they set their altitude anew, phones when they find the sky again. Our convention.
 */
const LEAP_M = 15
const LEAP_MPS = 5

/** Over a longer gap nobody knows how it went up and down, s. */
const GAP_S = 300

/**
 * Null without two altitudes, or where the altitude never changes over more than a kilometre: that is a field filled
 * in by a program, since no sensor and no road is that flat.
 * @param smoothS Width of the centred mean, s.
 */
export function altitudeProfile(
  { t, ele }: Samples,
  stepS: Float64Array,
  alongM: Float64Array,
  smoothS: number,
): AltitudeProfile | null {
  const n = ele.length
  const at = new Float64Array(n)
  const raw = new Float64Array(n)
  const along = new Float64Array(n)
  const starts: number[] = []
  let count = 0
  let broken = true
  let leaps = 0
  let leapsM = 0
  let varies = false
  for (let i = 0; i < n; i++) {
    if (stepS[i] === 0) broken = true
    const here = ele[i]!
    if (Number.isNaN(here)) continue
    if (count > 0) {
      const rise = Math.abs(here - raw[count - 1]!)
      const gap = t[i]! - at[count - 1]!
      if (rise > 0) varies = true
      if (gap > GAP_S) broken = true
      else if (!broken && rise >= LEAP_M && rise >= LEAP_MPS * gap) {
        broken = true
        leaps++
        leapsM += rise
      }
    }
    if (broken) starts.push(count)
    broken = false
    at[count] = t[i]!
    raw[count] = here
    along[count++] = alongM[i]!
  }
  if (count < 2 || (!varies && along[count - 1]! - along[0]! > 1000)) return null
  const heightM = new Float64Array(count)
  for (let s = 0; s < starts.length; s++) {
    centredMean(at, raw, starts[s]!, starts[s + 1] ?? count, smoothS, heightM)
  }
  joinEnds(heightM, starts)
  return { heightM, alongM: along.subarray(0, count), leaps, leapsM }
}

/** Shifts each stretch so that it goes on where the one before ended. */
function joinEnds(heightM: Float64Array, starts: readonly number[]): void {
  for (let s = 0; s < starts.length; s++) {
    const from = starts[s]!
    const shift = (from === 0 ? 0 : heightM[from - 1]!) - heightM[from]!
    const to = starts[s + 1] ?? heightM.length
    for (let i = from; i < to; i++) heightM[i]! += shift
  }
}
