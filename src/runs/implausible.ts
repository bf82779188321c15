import type { QualityProblem } from '../model/quality.ts'
import type { Samples } from '../model/samples.ts'

/** Faster than this for a minute is no run, m/s (25 km/h). */
export const IMPOSSIBLE_MPS = 25 / 3.6
export const IMPOSSIBLE_FOR_S = 60

/** Faster than this on the whole is no run however short, m/s: the fastest stretch of the 100 m world record. */
export const FASTEST_HUMAN_MPS = 12.5

/** Longest of all single stages take eight days (Tor des Glaciers 190 h); with the clock stopped in between nobody knows on which day it was after a month, s. */
const LONGEST_MOVING_S = 10 * 86_400
const LONGEST_ELAPSED_S = 60 * 86_400

/** Nobody has run further in ten days, m: the six-day record is 1,047 km (GOMU, 2023). */
const FURTHEST_M = 1_500_000

/** No watch a runner could carry wrote down times before, Unix s of 1995-01-01; unset clocks begin at 1970 or 1989-12-31. */
const FIRST_WATCHES_MS = Date.UTC(1995, 0, 1)

/** True for a start that only an unset clock tells. */
export function isImpossibleDate(startMs: number): boolean {
  return startMs < FIRST_WATCHES_MS
}

/** Distance from the device and from positions may differ by this share; more is worth saying. */
const DISTANCE_TOLERANCE = 0.1

/** Below this a difference in distance says nothing, m. */
const DISTANCE_FLOOR_M = 200

/** Figures of one recording that are judged; null where it does not tell. */
export interface Totals {
  readonly startMs: number | null
  readonly distanceM: number | null
  readonly movingS: number | null
  readonly elapsedS: number | null
  readonly hasSamples: boolean
}

/** What is impossible in the totals. A future start is judged where today is known, not here. */
export function implausibleTotals({
  startMs,
  distanceM,
  movingS,
  elapsedS,
  hasSamples,
}: Totals): readonly QualityProblem[] {
  const problems: QualityProblem[] = []
  const time = Math.max(movingS ?? 0, elapsedS ?? 0)
  if (time <= 0 && !((distanceM ?? 0) > 0)) problems.push({ code: 'zero-length' })
  const tooLong = (movingS ?? 0) > LONGEST_MOVING_S || (elapsedS ?? 0) > LONGEST_ELAPSED_S
  if (tooLong) problems.push({ code: 'impossible-duration', detail: { elapsedS: Math.round(time) } })
  if ((distanceM ?? 0) > FURTHEST_M) {
    problems.push({ code: 'impossible-distance', detail: { distanceM: Math.round(distanceM!) } })
  }
  if (hasSamples && startMs !== null && isImpossibleDate(startMs)) {
    problems.push({ code: 'impossible-date', detail: { date: new Date(startMs).toISOString().slice(0, 10) } })
  }
  const seconds = movingS ?? elapsedS
  if (distanceM !== null && distanceM > 0 && seconds !== null) {
    const speedMps = distanceM / Math.max(1, seconds)
    const bound = seconds >= IMPOSSIBLE_FOR_S ? IMPOSSIBLE_MPS : FASTEST_HUMAN_MPS
    if (speedMps > bound) problems.push(impossibleSpeed(speedMps, seconds))
  }
  return problems
}

/** Named with its speed and how long it lasted. */
export function impossibleSpeed(speedMps: number, seconds: number): QualityProblem {
  return {
    code: 'impossible-speed',
    detail: { speedMps: Math.round(speedMps * 100) / 100, seconds: Math.round(seconds) },
  }
}

/** Device and positions disagree on the way; null if not, or where positions cover too little of it to tell. */
export function distanceDiffers({ lat }: Samples, deviceM: number, positionsM: number): QualityProblem | null {
  let fixes = 0
  for (const value of lat) if (!Number.isNaN(value)) fixes++
  if (fixes < 0.9 * lat.length || Math.max(deviceM, positionsM) < DISTANCE_FLOOR_M) return null
  if (Math.abs(deviceM - positionsM) <= DISTANCE_TOLERANCE * Math.max(deviceM, positionsM)) return null
  return { code: 'distance-differs', detail: { deviceM: Math.round(deviceM), positionsM: Math.round(positionsM) } }
}
