import { shortWayM } from '../lib/short-way.ts'
import type { Samples } from '../model/samples.ts'

/** Distance covered up to each sample, m; never falls. */
export interface DistanceAlong {
  readonly alongM: Float64Array
  readonly source: 'samples' | 'positions' | 'none'
}

/** No human moves faster on foot, m/s (12.4: the 100 m world record's fastest stretch); such a step is a bad fix. */
const FASTEST_ON_FOOT_MPS = 12.5

/** With more steps than this share too fast for feet it was no feet, and none is left out. Our convention. */
const BAD_FIXES_SHARE = 0.1

/** Device distance that stays under this while positions move on is a sensor that was not there, m. */
const NO_DISTANCE_M = 1

/**
 * What the device counted, else the way over the positions, else its speed over time.
 * @param stepS Seconds the clock ran before each sample, 0 where nothing is measured across (`clockSteps`).
 */
export function distanceAlong(samples: Samples, stepS: Float64Array, onFoot: boolean): DistanceAlong {
  const counted = overDevice(samples.dist, stepS)
  if (counted !== null && last(counted) > NO_DISTANCE_M) return { alongM: counted, source: 'samples' }
  const walked = overPositions(samples, stepS, onFoot)
  if (walked !== null && last(walked) > 0) return { alongM: walked, source: 'positions' }
  const integrated = overSpeed(samples.speed, stepS)
  if (integrated !== null && last(integrated) > 0) return { alongM: integrated, source: 'samples' }
  return { alongM: new Float64Array(samples.t.length), source: 'none' }
}

function last(column: Float64Array): number {
  return column[column.length - 1] ?? 0
}

function overDevice(dist: Float64Array, stepS: Float64Array): Float64Array | null {
  const alongM = new Float64Array(dist.length)
  let sum = 0
  let before = Number.NaN
  let known = 0
  for (let i = 0; i < dist.length; i++) {
    if (stepS[i] === 0) before = Number.NaN
    const counted = dist[i]!
    if (!Number.isNaN(counted)) {
      known++
      // A counter that starts anew runs backwards once.
      if (counted > before) sum += counted - before
      before = counted
    }
    alongM[i] = sum
  }
  return known > 1 ? alongM : null
}

/**
 * The way over the positions as they are, m; null without two. Smoothing them first takes the corners off: on the corpus
 * it makes the distance worse from 5 s on (docs/benchmarks/accuracy.md).
 */
export function overPositions(
  { t, lat, lon }: Pick<Samples, 't' | 'lat' | 'lon'>,
  stepS: Float64Array,
  onFoot: boolean,
): Float64Array | null {
  const alongM = new Float64Array(t.length)
  let sum = 0
  let before = -1
  let fixes = 0
  let leftOut = 0
  for (let i = 0; i < t.length; i++) {
    if (stepS[i] === 0) before = -1
    if (!Number.isNaN(lat[i]!)) {
      if (before !== -1) {
        const stepM = shortWayM(lat[before]!, lon[before]!, lat[i]!, lon[i]!)
        if (onFoot && stepM > FASTEST_ON_FOOT_MPS * (t[i]! - t[before]!)) leftOut++
        else sum += stepM
      }
      before = i
      fixes++
    }
    alongM[i] = sum
  }
  if (leftOut > BAD_FIXES_SHARE * fixes) return overPositions({ t, lat, lon }, stepS, false)
  return fixes > 1 ? alongM : null
}

function overSpeed(speed: Float64Array, stepS: Float64Array): Float64Array | null {
  const alongM = new Float64Array(speed.length)
  let sum = 0
  let known = false
  for (let i = 0; i < speed.length; i++) {
    if (!Number.isNaN(speed[i]!)) {
      known = true
      sum += speed[i]! * stepS[i]!
    }
    alongM[i] = sum
  }
  return known ? alongM : null
}
