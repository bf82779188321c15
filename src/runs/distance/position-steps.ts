import { EARTH_RADIUS_M, haversineM } from '../../lib/haversine.ts'
import type { Samples } from '../../model/samples.ts'

/** The positions of a recording, and the straight step that leads to each from the one before, m. */
export interface PositionSteps {
  /** Which sample each position belongs to. */
  readonly at: Int32Array
  readonly eastM: Float64Array
  readonly northM: Float64Array
  readonly lengthM: Float64Array
  /** 1 where nothing is measured across from the position before: its step is 0. */
  readonly breaks: Uint8Array
  /** Whether any step is longer than feet, or a traveller with the clock stopped, could go. */
  readonly hasJumps: boolean
}

/** No human moves faster on foot, m/s (12.4: the 100 m world record's fastest stretch). */
export const FASTEST_ON_FOOT_MPS = 12.5

/** No traveller is faster while the clock stands, m/s and m: an aircraft. */
export const TRAVEL_MPS = 300
export const TRAVEL_M = 1000

const RADIANS_PER_DEGREE = Math.PI / 180
const METRES_PER_DEGREE = EARTH_RADIUS_M * RADIANS_PER_DEGREE

/** Up to here the Earth is flat enough, degrees: some 500 m. */
const FLAT_DEGREES = 0.005

/** Steps this far from the equator are haversines, degrees. */
const NEAR_A_POLE = 85

/** So far the cosine of the latitude holds within a ten-thousandth below `NEAR_A_POLE`, degrees. */
const COSINE_HOLDS = 0.0005

/**
 * @param stepS Seconds the clock ran before each sample, 0 where nothing is measured across (`clockSteps`).
 * @param directed Whether directions are needed; without, `eastM` and `northM` are empty.
 */
export function positionSteps(
  { t, lat, lon }: Pick<Samples, 't' | 'lat' | 'lon'>,
  stepS: Float64Array,
  directed: boolean,
): PositionSteps {
  const n = t.length
  const at = new Int32Array(n)
  const eastM = new Float64Array(directed ? n : 0)
  const northM = new Float64Array(directed ? n : 0)
  const lengthM = new Float64Array(n)
  const breaks = new Uint8Array(n)
  let count = 0
  let before = -1
  let broken = true
  let hasJumps = false
  let cosineOf = Number.NaN
  let cosine = 0
  for (let i = 0; i < n; i++) {
    if (stepS[i] === 0) broken = true
    const here = lat[i]!
    if (Number.isNaN(here)) continue
    if (broken) {
      breaks[count] = 1
      if (
        before !== -1 &&
        haversineM(lat[before]!, lon[before]!, here, lon[i]!) > TRAVEL_M + TRAVEL_MPS * (t[i]! - t[before]!)
      ) {
        hasJumps = true
      }
    } else {
      const north = here - lat[before]!
      const east = lon[i]! - lon[before]!
      const middle = here - north / 2
      if (!(Math.abs(middle - cosineOf) < COSINE_HOLDS)) {
        cosineOf = middle
        cosine = METRES_PER_DEGREE * Math.cos(middle * RADIANS_PER_DEGREE)
      }
      const northward = METRES_PER_DEGREE * north
      const eastward = cosine * east
      if (Math.abs(north) < FLAT_DEGREES && Math.abs(east) < FLAT_DEGREES && Math.abs(here) < NEAR_A_POLE) {
        if (directed) {
          northM[count] = northward
          eastM[count] = eastward
        }
        lengthM[count] = Math.sqrt(northward * northward + eastward * eastward)
      } else {
        // Over a long step only the length is known; neighbours are not judged by its direction.
        lengthM[count] = haversineM(lat[before]!, lon[before]!, here, lon[i]!)
        if (directed) {
          eastM[count] = Number.NaN
          northM[count] = Number.NaN
        }
      }
      if (lengthM[count]! > FASTEST_ON_FOOT_MPS * (t[i]! - t[before]!)) hasJumps = true
    }
    at[count++] = i
    before = i
    broken = false
  }
  return {
    at: at.subarray(0, count),
    eastM: eastM.subarray(0, count),
    northM: northM.subarray(0, count),
    lengthM: lengthM.subarray(0, count),
    breaks: breaks.subarray(0, count),
    hasJumps,
  }
}
