import { centredMean } from '../../src/lib/centred-mean.ts'
import { riseAndFall } from '../../src/lib/reversals.ts'

/** How others sum up a climb, as rules.md §3b describes them; heights at one sample a second. */
export interface GainRule {
  readonly name: string
  readonly gain: (heights: Float64Array) => number
}

function sumOfRises(heights: Float64Array): number {
  let gain = 0
  for (let i = 1; i < heights.length; i++) gain += Math.max(0, heights[i]! - heights[i - 1]!)
  return gain
}

function smoothed(heights: Float64Array, windowS: number): Float64Array {
  const t = Float64Array.from(heights, (_, s) => s)
  const into = new Float64Array(heights.length)
  centredMean(t, heights, 0, heights.length, windowS, into)
  return into
}

/** A height counts once it is `deadM` away from the last that counted. */
function pastDeadBand(heights: Float64Array, deadM: number): number {
  let gain = 0
  let accepted = heights[0] ?? 0
  for (const height of heights) {
    if (Math.abs(height - accepted) < deadM) continue
    gain += Math.max(0, height - accepted)
    accepted = height
  }
  return gain
}

export const ours = (windowS: number, reversalM: number): GainRule => ({
  name: `${windowS} s mean + reversal ${reversalM} m`,
  gain: (heights) => riseAndFall(smoothed(heights, windowS), reversalM).rise,
})

export const OTHERS: readonly GainRule[] = [
  { name: 'naive sum', gain: sumOfRises },
  {
    name: 'gpxpy (3 points .3/.4/.3, every rise)',
    gain: (heights) =>
      sumOfRises(
        heights.map((height, i) =>
          i === 0 || i === heights.length - 1 ? height : 0.3 * heights[i - 1]! + 0.4 * height + 0.3 * heights[i + 1]!,
        ),
      ),
  },
  { name: 'GoldenCheetah (3 m around the last accepted)', gain: (heights) => pastDeadBand(heights, 3) },
]

/** "Smooths, then counts a climb past 2 m (barometer) or 10 m": how it smooths is not said; 5 s are assumed. */
export const strava = (reversalM: number): GainRule => ({
  name: `Strava as described (smoothed 5 s, ${reversalM} m)`,
  gain: (heights) => riseAndFall(smoothed(heights, 5), reversalM).rise,
})
