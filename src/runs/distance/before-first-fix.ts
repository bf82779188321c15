import type { LeftOut } from '../../model/left-out.ts'
import type { Samples } from '../../model/samples.ts'
import type { DistanceAlong } from './distance-along.ts'
import type { PositionSteps } from './position-steps.ts'

/** A receiver that found the sky later than this, s: nobody knows whether one ran meanwhile or waited. Our convention; up to 140 in public logs. */
const SEARCHED_S = 180

/** From the start button to full pace, s: so much less than searched was run, at the median of two public logs (docs/benchmarks/accuracy.md). */
const SETS_OFF_S = 15

/** The pace, and the heart, of what follows is taken over so long, s; the heart from the first minute on. */
const PACE_S = 300
const WARM_S = 60

/** A heart this much slower at the first fix than in the minutes after it has waited, not run. From the same logs. */
const RESTED_SHARE = 0.7

/**
 * The clock ran while the receiver still looked for satellites: that way is bridged at the pace of the minutes after it.
 * Changes the way it is given, and names what it added; null where nothing is to be bridged.
 */
export function beforeFirstFix(
  samples: Samples,
  stepS: Float64Array,
  { at, lengthM, breaks }: PositionSteps,
  { alongM, source }: DistanceAlong,
): LeftOut | null {
  const { t } = samples
  // What was written every second meanwhile shows nobody running: of such recordings the count from the first fix on is nearer.
  const first = at[0]
  if (first !== 1 || stepS[1] === 0 || source !== 'positions') return null
  const searchedS = t[1]! - t[0]!
  if (searchedS <= SETS_OFF_S || searchedS > SEARCHED_S || hasRested(samples)) return null
  let wayM = 0
  let last = 1
  for (let k = 1; k < at.length && breaks[k] === 0 && t[at[k]!]! - t[1]! <= PACE_S; k++) {
    wayM += lengthM[k]!
    last = at[k]!
  }
  if (last === 1) return null
  const bridgedM = ((searchedS - SETS_OFF_S) * wayM) / (t[last]! - t[1]!)
  for (let i = 1; i < alongM.length; i++) alongM[i]! += bridgedM
  return bridgedM < 0.5 ? null : { code: 'head', points: 0, m: bridgedM, s: searchedS }
}

/** False where nothing tells. */
function hasRested({ t, hr }: Samples): boolean {
  let sum = 0
  let count = 0
  for (let i = 2; i < t.length && t[i]! - t[1]! <= PACE_S; i++) {
    if (t[i]! - t[1]! < WARM_S || Number.isNaN(hr[i]!)) continue
    sum += hr[i]!
    count++
  }
  return count > 0 && hr[1]! < (RESTED_SHARE * sum) / count
}
