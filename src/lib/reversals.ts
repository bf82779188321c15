/** How far a series rises and falls in all, once wiggles below a threshold are left out. */
export interface RiseAndFall {
  readonly rise: number
  readonly fall: number
  /** The greatest single rise and fall between two confirmed extremes. */
  readonly longestRise: number
  readonly longestFall: number
}

/**
 * Sums the way between confirmed extremes: an extreme is confirmed when the series has come back from it by `threshold`.
 * Rise and fall come from one pass, so rise − fall is exactly the last confirmed extreme minus the first.
 */
export function riseAndFall(values: Float64Array, threshold: number): RiseAndFall {
  let rise = 0
  let fall = 0
  let longestRise = 0
  let longestFall = 0
  let direction = 0
  /** The confirmed extreme, and the furthest point since. */
  let pivot = values[0] ?? 0
  let reached = pivot
  let lowest = pivot
  let highest = pivot
  for (const value of values) {
    if (direction > 0) {
      if (value > reached) reached = value
      else if (reached - value >= threshold) {
        rise += reached - pivot
        longestRise = Math.max(longestRise, reached - pivot)
        pivot = reached
        reached = value
        direction = -1
      }
    } else if (direction < 0) {
      if (value < reached) reached = value
      else if (value - reached >= threshold) {
        fall += pivot - reached
        longestFall = Math.max(longestFall, pivot - reached)
        pivot = reached
        reached = value
        direction = 1
      }
    } else {
      if (value > highest) highest = value
      if (value < lowest) lowest = value
      if (value - lowest >= threshold) direction = 1
      else if (highest - value >= threshold) direction = -1
      pivot = direction > 0 ? lowest : highest
      reached = value
    }
  }
  if (direction > 0) {
    rise += reached - pivot
    longestRise = Math.max(longestRise, reached - pivot)
  } else if (direction < 0) {
    fall += pivot - reached
    longestFall = Math.max(longestFall, pivot - reached)
  }
  return { rise, fall, longestRise, longestFall }
}
