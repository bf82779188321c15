/** A runner's one leg makes 70–100 steps a minute, both 140–200: a median above this is both (FORMATS §6). */
const BOTH_FEET_ABOVE = 120

/**
 * Cadence of a run in steps per minute, both feet. GPX and TCX mean one leg, but some apps write both:
 * the median of what is not standing tells.
 */
export function stepsPerMinute(cadence: Float64Array): Float64Array {
  const moving = cadence.filter((value) => value > 0).sort()
  const median = moving[Math.floor(moving.length / 2)]
  return median === undefined || median > BOTH_FEET_ABOVE ? cadence : cadence.map((value) => value * 2)
}
