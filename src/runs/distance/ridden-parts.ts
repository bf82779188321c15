import type { QualityProblem } from '../../model/quality.ts'
import { IMPOSSIBLE_FOR_S, IMPOSSIBLE_MPS, impossibleSpeed } from '../implausible.ts'

/** Speed is judged over at least this long, s: a single bad fix is not a minute on wheels. */
const STRETCH_S = 10

/** What is left of a recording without its ride must itself be a run worth keeping, m and s. Our convention. */
const LEAST_RUN_M = 1000
const LEAST_RUN_S = 300

/** On foot before or after the ride it may go on by this share of the run: to the door. More, and nobody knows which was the run. Our convention. */
const TO_THE_DOOR_SHARE = 0.25

/** A car rolls off, or in, faster than the run by this; before and after it one stands, for a moment, slower than this (m/s), within so long (s). Our convention. */
const ROLLING_SHARE = 1.3
const STANDING_MPS = 0.5
const BOARDING_S = 180

interface Stretch {
  readonly from: number
  readonly to: number
  readonly seconds: number
  readonly metres: number
  readonly fast: boolean
}

/** Where a recording was carried on wheels. */
export interface Ridden {
  /** The samples of the run between the rides, `until` exclusive; null where it cannot be seen in them. */
  readonly run: { readonly from: number; readonly until: number } | null
  readonly problem: QualityProblem
}

/** Null without a minute or more at a speed no runner holds. */
export function riddenParts(stepS: Float64Array, alongM: Float64Array): Ridden | null {
  const first = firstRide(stepS, alongM)
  if (first === null) return null
  const stretches = stretchesOf(stepS, alongM)
  return { run: runBetween(stretches, ridesOf(stretches), stepS.length), problem: first }
}

/** Runs for every recording, so it makes no list. */
function firstRide(stepS: Float64Array, alongM: Float64Array): QualityProblem | null {
  let from = 0
  let stretchS = 0
  let fastS = 0
  let fastM = 0
  for (let i = 1; i < stepS.length; i++) {
    if (stepS[i] === 0) {
      from = i
      stretchS = 0
      fastS = 0
      fastM = 0
      continue
    }
    stretchS += stepS[i]!
    if (stretchS < STRETCH_S) continue
    const stretchM = alongM[i]! - alongM[from]!
    const fast = stretchM > IMPOSSIBLE_MPS * stretchS
    fastS = fast ? fastS + stretchS : 0
    fastM = fast ? fastM + stretchM : 0
    if (fastS >= IMPOSSIBLE_FOR_S) return impossibleSpeed(fastM / fastS, fastS)
    from = i
    stretchS = 0
  }
  return null
}

function stretchesOf(stepS: Float64Array, alongM: Float64Array): Stretch[] {
  const stretches: Stretch[] = []
  let from = 0
  let seconds = 0
  for (let i = 1; i < stepS.length; i++) {
    const ends = stepS[i] === 0
    if (!ends) seconds += stepS[i]!
    if (!ends && seconds < STRETCH_S) continue
    const to = ends ? i - 1 : i
    const metres = alongM[to]! - alongM[from]!
    if (to > from)
      stretches.push({ from, to, seconds, metres, fast: metres > IMPOSSIBLE_MPS * seconds && seconds >= STRETCH_S })
    from = i
    seconds = 0
  }
  return stretches
}

/** Stretches from which to before which it went too fast for a minute or more. */
function ridesOf(stretches: readonly Stretch[]): readonly (readonly [number, number])[] {
  const rides: (readonly [number, number])[] = []
  let start = 0
  for (let k = 0; k <= stretches.length; k++) {
    const on = stretches[k]
    const goesOn = on?.fast === true && (k === start || stretches[k - 1]!.to === on.from)
    if (goesOn) continue
    const seconds = stretches.slice(start, k).reduce((sum, stretch) => sum + stretch.seconds, 0)
    if (seconds >= IMPOSSIBLE_FOR_S && stretches[start]?.fast === true) rides.push([start, k])
    start = on?.fast === true ? k : k + 1
  }
  return rides
}

/** The longest way between the rides, and none else that is worth the name. */
function runBetween(
  stretches: readonly Stretch[],
  rides: readonly (readonly [number, number])[],
  samples: number,
): Ridden['run'] {
  const edges = [0, ...rides.flat(), stretches.length]
  let best: readonly [number, number] = [0, 0]
  let bestM = 0
  let onFootM = 0
  for (let e = 0; e < edges.length; e += 2) {
    const [from, until] = [edges[e]!, edges[e + 1]!]
    const metres = wayOf(stretches, from, until)
    onFootM += metres
    if (metres > bestM) [best, bestM] = [[from, until], metres]
  }
  const [from, until] = withoutBoarding(stretches, best)
  const seconds = stretches.slice(from, until).reduce((sum, stretch) => sum + stretch.seconds, 0)
  const runM = wayOf(stretches, from, until)
  if (runM < LEAST_RUN_M || seconds < LEAST_RUN_S || onFootM - bestM > TO_THE_DOOR_SHARE * bestM) return null
  return {
    from: from === 0 ? 0 : stretches[from]!.from,
    until: until === stretches.length ? samples : stretches[until]!.from + 1,
  }
}

function wayOf(stretches: readonly Stretch[], from: number, until: number): number {
  let sum = 0
  for (let k = from; k < until; k++) sum += stretches[k]!.metres
  return sum
}

/** The run without the car that rolls off, and without standing at its door. */
function withoutBoarding(
  stretches: readonly Stretch[],
  [first, end]: readonly [number, number],
): readonly [number, number] {
  let [from, until] = [first, end]
  const seconds = stretches.slice(from, until).reduce((sum, stretch) => sum + stretch.seconds, 0)
  const rollingMps = ROLLING_SHARE * (wayOf(stretches, from, until) / Math.max(1, seconds))
  const speed = (k: number) => stretches[k]!.metres / Math.max(1, stretches[k]!.seconds)
  if (until < stretches.length) {
    while (until > from && speed(until - 1) > rollingMps) until--
    let waitedS = 0
    for (let k = until - 1; k > from && waitedS < BOARDING_S; waitedS += stretches[k]!.seconds, k--) {
      if (speed(k) < STANDING_MPS) until = k
    }
  }
  if (from > 0) {
    while (from < until && speed(from) > rollingMps) from++
    let waitedS = 0
    for (let k = from; k < until && waitedS < BOARDING_S; waitedS += stretches[k]!.seconds, k++) {
      if (speed(k) < STANDING_MPS) from = k + 1
    }
  }
  return [from, until]
}
