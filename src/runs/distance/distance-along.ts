import type { Samples } from '../../model/samples.ts'
import type { PositionSteps } from './position-steps.ts'
import { wayOverPositions } from './way-over-positions.ts'

/** Distance covered up to each sample, m; never falls. */
export interface DistanceAlong {
  readonly alongM: Float64Array
  readonly source: 'samples' | 'positions' | 'none'
}

/** Device distance that stays under this while positions move on is a sensor that was not there, m. */
const NO_DISTANCE_M = 1

/**
 * Where the device counted nothing: the way over the positions, else its speed over time.
 * @param stepS Seconds the clock ran before each sample, 0 where nothing is measured across (`clockSteps`).
 * @param asTheyAre Whether positions were put on a lane already (`wayOverPositions`).
 */
export function distanceAlong(
  samples: Samples,
  stepS: Float64Array,
  steps: PositionSteps,
  asTheyAre: boolean,
): DistanceAlong {
  const walked = wayOverPositions(samples.t, steps, asTheyAre)
  if (walked !== null && last(walked) > 0) return { alongM: walked, source: 'positions' }
  const integrated = overSpeed(samples.speed, stepS)
  if (integrated !== null && last(integrated) > 0) return { alongM: integrated, source: 'samples' }
  return { alongM: new Float64Array(samples.t.length), source: 'none' }
}

function last(column: Float64Array): number {
  return column[column.length - 1] ?? 0
}

/** A counter that falls starts anew near 0, as some do with each lap; one that falls to more than this share was none. */
const ANEW_SHARE = 0.1

/** Falls that are no new start may be so many, or make up this share of what was counted; more is no count. Our convention. */
const FALLS = 2
const FALLEN_SHARE = 0.1

/** The device's own count; null where it counted nothing, or wrote down what is no count (Endomondo). */
export function countedByDevice(dist: Float64Array, stepS: Float64Array): Float64Array | null {
  const alongM = new Float64Array(dist.length)
  let sum = 0
  let before = Number.NaN
  let known = 0
  let falls = 0
  let fallenM = 0
  for (let i = 0; i < dist.length; i++) {
    if (stepS[i] === 0) before = Number.NaN
    const counted = dist[i]!
    if (!Number.isNaN(counted)) {
      known++
      if (counted > before) sum += counted - before
      else if (counted < before && counted > ANEW_SHARE * before) {
        falls++
        fallenM += before - counted
      }
      before = counted
    }
    alongM[i] = sum
  }
  if (falls > FALLS && fallenM > FALLEN_SHARE * sum) return null
  return known > 1 && sum > NO_DISTANCE_M ? alongM : null
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
