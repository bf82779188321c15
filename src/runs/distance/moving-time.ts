/**
 * Slower than this is standing, m/s. On the steepest climb of the corpus (1,800 m over 8 km) a limit of 0.5 would take a
 * fifth of the time for standing (docs/benchmarks/accuracy.md). Our convention.
 */
const STANDING_MPS = 0.2

/** Speed is judged over at least this long, s: single fixes jitter. Our convention. */
const STRETCH_S = 10

/**
 * Seconds in which the runner moved, from samples alone: the running clock less the stretches at standing speed.
 * @param stepS Seconds the clock ran before each sample (`clockSteps`).
 */
export function movingTime(stepS: Float64Array, alongM: Float64Array, standingMps = STANDING_MPS): number {
  let movingS = 0
  let stretchS = 0
  let from = 0
  for (let i = 1; i < stepS.length; i++) {
    if (stepS[i] === 0) {
      movingS += movingPart(stretchS, alongM[i - 1]! - alongM[from]!, standingMps)
      stretchS = 0
      from = i
      continue
    }
    stretchS += stepS[i]!
    if (stretchS < STRETCH_S) continue
    movingS += movingPart(stretchS, alongM[i]! - alongM[from]!, standingMps)
    stretchS = 0
    from = i
  }
  return movingS + movingPart(stretchS, alongM[stepS.length - 1]! - alongM[from]!, standingMps)
}

function movingPart(stretchS: number, distanceM: number, standingMps: number): number {
  return distanceM >= standingMps * stretchS ? stretchS : 0
}

/** Seconds the clock ran: for recordings without any distance. */
export function clockTime(stepS: Float64Array): number {
  let sum = 0
  for (const step of stepS) sum += step
  return sum
}
