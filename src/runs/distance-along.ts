import { centredMean } from '../lib/centred-mean.ts'
import { haversineM } from '../lib/haversine.ts'
import type { Samples } from '../model/samples.ts'
import { STANDING_MPS } from './standing.ts'

/** Distance covered up to each sample, m; never falls. */
export interface DistanceAlong {
  readonly alongM: Float64Array
  readonly source: 'samples' | 'positions' | 'none'
}

/**
 * Positions are averaged over this long before they are measured, s: the zigzag of single fixes is not run.
 * Bench: docs/benchmarks/accuracy.md.
 */
export const POSITION_WINDOW_S = 7

/** No human moves faster on foot, m/s (12.4: the 100 m world record's fastest stretch); such a step is a bad fix. */
const FASTEST_ON_FOOT_MPS = 12.5

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

/** The way over smoothed positions, m; null without two positions. */
export function overPositions({ t, lat, lon }: Samples, stepS: Float64Array, onFoot: boolean): Float64Array | null {
  const n = t.length
  const track = { at: new Float64Array(n), lat: new Float64Array(n), lon: new Float64Array(n) }
  const index = new Uint32Array(n)
  const starts: number[] = []
  let fixes = 0
  let broken = true
  for (let i = 0; i < n; i++) {
    if (stepS[i] === 0) broken = true
    if (Number.isNaN(lat[i]!)) continue
    if (broken) starts.push(fixes)
    broken = false
    track.at[fixes] = t[i]!
    track.lat[fixes] = lat[i]!
    // Across the date line longitude goes on past 180, so that a mean of it means something.
    track.lon[fixes] = fixes === 0 ? lon[i]! : unwrapped(lon[i]!, track.lon[fixes - 1]!)
    index[fixes++] = i
  }
  if (fixes < 2) return null
  const smoothLat = new Float64Array(n)
  const smoothLon = new Float64Array(n)
  const alongM = new Float64Array(n)
  for (let s = 0; s < starts.length; s++) {
    const [from, to] = [starts[s]!, starts[s + 1] ?? fixes]
    centredMean(track.at, track.lat, from, to, POSITION_WINDOW_S, smoothLat)
    centredMean(track.at, track.lon, from, to, POSITION_WINDOW_S, smoothLon)
    for (let k = from + 1; k < to; k++) {
      const stepM = haversineM(smoothLat[k - 1]!, smoothLon[k - 1]!, smoothLat[k]!, smoothLon[k]!)
      const speed = stepM / (track.at[k]! - track.at[k - 1]!)
      const counts = speed >= STANDING_MPS && !(onFoot && speed > FASTEST_ON_FOOT_MPS)
      if (counts) alongM[index[k]!] = stepM
    }
  }
  for (let i = 1; i < n; i++) alongM[i]! += alongM[i - 1]!
  return alongM
}

function unwrapped(lon: number, near: number): number {
  return lon - near > 180 ? lon - 360 : near - lon > 180 ? lon + 360 : lon
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
