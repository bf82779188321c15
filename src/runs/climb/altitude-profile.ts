import { centredMean } from '../../lib/centred-mean.ts'
import type { Samples } from '../../model/samples.ts'

/** Smoothed height over distance, one entry for each sample that has an altitude. */
export interface AltitudeProfile {
  /** m; steps that were not run (pauses, leaps of the sensor) are taken out, so that it goes on without a break. */
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
 *
 * What lies between two stretches (a pause, a leap) is cut out and the ends are put together before smoothing: a mean
 * over each stretch by itself would flatten both its ends, and a run with many pauses would lose its hills.
 * @param smoothS Width of the centred mean, s.
 */
export function altitudeProfile(
  { t, ele }: Samples,
  stepS: Float64Array,
  alongM: Float64Array,
  smoothS: number,
): AltitudeProfile | null {
  const n = ele.length
  const clockS = new Float64Array(n)
  const joinedM = new Float64Array(n)
  const along = new Float64Array(n)
  let count = 0
  let broken = false
  let cutOutM = 0
  let leaps = 0
  let leapsM = 0
  let varies = false
  let before = -1
  for (let i = 0; i < n; i++) {
    if (stepS[i] === 0) broken = true
    if (Number.isNaN(ele[i]!)) continue
    if (before !== -1) {
      const rise = ele[i]! - ele[before]!
      const gapS = t[i]! - t[before]!
      if (rise !== 0) varies = true
      const height = Math.abs(rise)
      if (!broken && gapS <= GAP_S && height >= LEAP_M && height >= LEAP_MPS * gapS) {
        leaps++
        leapsM += height
        broken = true
      }
      if (broken || gapS > GAP_S) cutOutM += rise
      clockS[count] = clockS[count - 1]! + (broken || gapS > GAP_S ? 1 : gapS)
    }
    broken = false
    before = i
    joinedM[count] = ele[i]! - cutOutM
    along[count++] = alongM[i]!
  }
  if (count < 2 || (!varies && along[count - 1]! - along[0]! > 1000)) return null
  const heightM = new Float64Array(count)
  centredMean(clockS, joinedM, 0, count, smoothS, heightM)
  return { heightM, alongM: along.subarray(0, count), leaps, leapsM }
}
