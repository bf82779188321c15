import type { PositionSteps } from './position-steps.ts'

/** Three steps in no longer than this are one short chord, s: positions written every second. */
const CHORD_S = 4.5

/** Jitter is taken for no more than this share of the way; where it would be more, devices count the way as it is. Our convention. */
const JITTER_SHARE = 0.008

/**
 * The way over the positions up to each sample, m; null without two.
 *
 * Written every second, positions jitter across the way and make it longer: each step counts as its share of the chord
 * over itself and its two neighbours, which is the length of the way after a mean of three positions. In track mode a
 * watch has put them on its lane already, and they count as they are. Measured in docs/benchmarks/accuracy.md.
 */
export function wayOverPositions(t: Float64Array, steps: PositionSteps, asTheyAre: boolean): Float64Array | null {
  const { at, lengthM, breaks } = steps
  const count = at.length
  if (count < 2) return null
  const stepM = asTheyAre ? lengthM : likelyLengths(t, steps)
  const alongM = new Float64Array(t.length)
  let sum = 0
  let before = at[0]!
  for (let k = 1; k < count; k++) {
    const i = at[k]!
    if (breaks[k] === 1) {
      alongM.fill(sum, before + 1, i)
    } else {
      if (i > before + 1) spread(t, before, i, sum, stepM[k]!, alongM)
      sum += stepM[k]!
    }
    alongM[i] = sum
    before = i
  }
  alongM.fill(sum, before + 1)
  return alongM
}

/** How long each step was, without jitter. */
function likelyLengths(t: Float64Array, { at, eastM, northM, lengthM, breaks }: PositionSteps): Float64Array {
  const likelyM = lengthM.slice()
  let wayM = 0
  let chordsM = 0
  // The four positions that a step and its neighbours join.
  let second = t[at[0]!]!
  let third = t[at[1]!]!
  let fourth = t[at[2] ?? at[1]!]!
  for (let k = 2; k < at.length - 1; k++) {
    const first = second
    second = third
    third = fourth
    fourth = t[at[k + 1]!]!
    const overS = fourth - first
    if (overS > CHORD_S || (breaks[k - 1]! | breaks[k]! | breaks[k + 1]!) === 1) continue
    const east = eastM[k - 1]! + eastM[k]! + eastM[k + 1]!
    const north = northM[k - 1]! + northM[k]! + northM[k + 1]!
    const chordM = (Math.sqrt(east * east + north * north) * (third - second)) / overS
    // A step of half a kilometre has no direction here.
    if (!(chordM >= 0)) continue
    likelyM[k] = chordM
    wayM += lengthM[k]!
    chordsM += chordM
  }
  const jitterM = wayM - chordsM
  if (jitterM > JITTER_SHARE * wayM) {
    const share = (JITTER_SHARE * wayM) / jitterM
    for (let k = 1; k < at.length; k++) likelyM[k] = lengthM[k]! + share * (likelyM[k]! - lengthM[k]!)
  }
  return likelyM
}

/** Over samples without a position it went on evenly. */
function spread(t: Float64Array, from: number, to: number, startM: number, stepM: number, alongM: Float64Array): void {
  const perS = stepM / (t[to]! - t[from]!)
  for (let i = from + 1; i < to; i++) alongM[i] = startM + perS * (t[i]! - t[from]!)
}
