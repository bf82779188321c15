import type { PositionSteps } from './position-steps.ts'

/** A jump is judged over so long before and after it, s. Our convention. */
const AROUND_S = 8

/** Only where a position is written about every second, s: written more seldom, corners lie between them and are way. */
const WRITES_EVERY_S = 2.5

/**
 * A receiver that jumps forward has caught up, and the jump is way; one that jumps aside has only moved its error. So
 * around each jump the way is as long as the straight line over it. Changes the steps it is given.
 * @param jumps Samples that a jump leads to, rising.
 */
export function straightenJumps(t: Float64Array, steps: PositionSteps, jumps: readonly number[]): void {
  const { at, eastM, northM, lengthM, breaks } = steps
  let k = 0
  for (const sample of jumps) {
    while (k < at.length && at[k]! < sample) k++
    if (k === at.length || breaks[k] === 1) continue
    let from = k
    let to = k
    while (from > 1 && breaks[from - 1] === 0 && t[at[k - 1]!]! - t[at[from - 2]!]! <= AROUND_S) from--
    while (to + 1 < at.length && breaks[to + 1] === 0 && t[at[to + 1]!]! - t[at[k]!]! <= AROUND_S) to++
    const overS = t[at[to]!]! - t[at[from - 1]!]!
    if (overS > WRITES_EVERY_S * (to - from + 1)) continue
    let east = 0
    let north = 0
    let wayM = 0
    for (let j = from; j <= to; j++) {
      east += eastM[j]!
      north += northM[j]!
      wayM += lengthM[j]!
    }
    const share = Math.sqrt(east * east + north * north) / wayM
    if (!(share < 1)) continue
    for (let j = from; j <= to; j++) {
      eastM[j]! *= share
      northM[j]! *= share
      lengthM[j]! *= share
    }
  }
}
