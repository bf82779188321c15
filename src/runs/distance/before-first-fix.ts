import type { LeftOut } from '../../model/left-out.ts'
import type { DistanceAlong } from './distance-along.ts'
import type { PositionSteps } from './position-steps.ts'

/** A receiver that found the sky later than this, s: nobody knows whether one ran meanwhile or waited. Our convention; up to 140 in public logs. */
const SEARCHED_S = 180

/** The pace of what follows is taken over so long, s. */
const PACE_S = 300

/**
 * The clock ran while the receiver still looked for satellites: that way is bridged at the pace of the minutes after it.
 * Changes the way it is given, and names what it added; null where nothing is to be bridged.
 */
export function beforeFirstFix(
  t: Float64Array,
  stepS: Float64Array,
  { at, lengthM, breaks }: PositionSteps,
  { alongM, source }: DistanceAlong,
): LeftOut | null {
  // What was written every second meanwhile shows nobody running: of such recordings the count from the first fix on is nearer.
  const first = at[0]
  if (first !== 1 || stepS[1] === 0 || source !== 'positions') return null
  const searchedS = t[1]! - t[0]!
  if (searchedS > SEARCHED_S) return null
  let wayM = 0
  let last = 1
  for (let k = 1; k < at.length && breaks[k] === 0 && t[at[k]!]! - t[1]! <= PACE_S; k++) {
    wayM += lengthM[k]!
    last = at[k]!
  }
  if (last === 1) return null
  const bridgedM = (searchedS * wayM) / (t[last]! - t[1]!)
  for (let i = 1; i < alongM.length; i++) alongM[i]! += bridgedM
  return bridgedM < 0.5 ? null : { code: 'head', points: 0, m: bridgedM, s: searchedS }
}
