import type { HrHistogram } from '../model/run.ts'

/** Heart rates outside are a slipped strap, bpm. */
const LOWEST_BPM = 30
const HIGHEST_BPM = 240

/** A sample speaks for at most this long, s: watches that record only changes write every 20 s or more often. */
const SPEAKS_FOR_S = 30

/** Seconds at each whole bpm while the clock ran; null without heart rate. */
export function hrHistogram(hr: Float64Array, stepS: Float64Array): HrHistogram | null {
  const seconds = new Float64Array(HIGHEST_BPM + 1)
  let lowest = Number.POSITIVE_INFINITY
  let highest = 0
  for (let i = 1; i < hr.length; i++) {
    const bpm = Math.round(hr[i]!)
    if (!(bpm >= LOWEST_BPM && bpm <= HIGHEST_BPM) || stepS[i] === 0) continue
    seconds[bpm]! += Math.min(stepS[i]!, SPEAKS_FOR_S)
    if (bpm < lowest) lowest = bpm
    if (bpm > highest) highest = bpm
  }
  if (highest === 0) return null
  return { fromBpm: lowest, seconds: Array.from(seconds.subarray(lowest, highest + 1), (s) => Math.round(s)) }
}

/** A stated heart rate; null where no heart beats so: a column of a table read as another, an unset field. */
export function plausibleBpm(bpm: number | null): number | null {
  return bpm !== null && bpm >= LOWEST_BPM && bpm <= HIGHEST_BPM ? bpm : null
}

/** Mean weighted by time; null for nothing. */
export function meanOfHistogram({ fromBpm, seconds }: HrHistogram): number | null {
  let sum = 0
  let weight = 0
  for (let i = 0; i < seconds.length; i++) {
    sum += (fromBpm + i) * seconds[i]!
    weight += seconds[i]!
  }
  return weight === 0 ? null : sum / weight
}
