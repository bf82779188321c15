/** Below this nobody runs, steps per minute: brisk walking ends near 130, slow jogging begins near 140. */
const RUNNING_FROM_SPM = 130

/** Above this it is no count of steps. */
const HIGHEST_SPM = 260

/** At least this share of the cadence must be running for its mean to say something. */
const LEAST_SHARE = 0.2

/** A stated cadence; null where nobody steps so, or not at all. */
export function plausibleSpm(spm: number | null): number | null {
  return spm !== null && spm > 0 && spm <= HIGHEST_SPM ? spm : null
}

/** Mean cadence while running, steps per minute, both feet, weighted by time; null where hardly any was. */
export function runningCadence(cad: Float64Array, stepS: Float64Array): number | null {
  let sum = 0
  let runningS = 0
  let allS = 0
  for (let i = 1; i < cad.length; i++) {
    const spm = cad[i]!
    if (!(spm > 0 && spm <= HIGHEST_SPM)) continue
    allS += stepS[i]!
    if (spm < RUNNING_FROM_SPM) continue
    sum += spm * stepS[i]!
    runningS += stepS[i]!
  }
  return runningS > 0 && runningS >= LEAST_SHARE * allS ? sum / runningS : null
}
