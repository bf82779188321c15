import { centredMean } from '../../src/lib/centred-mean.ts'
import { riseAndFall } from '../../src/lib/reversals.ts'
import type { Samples } from '../../src/model/samples.ts'
import { altitudeProfile } from '../../src/runs/altitude-profile.ts'
import { clockSteps } from '../../src/runs/clock-steps.ts'
import { distanceAlong, overPositions } from '../../src/runs/distance-along.ts'
import { clockTime, movingTime } from '../../src/runs/moving-time.ts'
import type { CorpusRecording } from './corpus.ts'

/** Signed differences in per cent. */
export interface Errors {
  readonly count: number
  readonly medianAbs: number
  readonly p80Abs: number
  readonly bias: number
}

export function errorsOf(percents: readonly number[]): Errors {
  const at = (values: readonly number[], share: number) =>
    values.toSorted((a, b) => a - b)[Math.min(values.length - 1, Math.floor(share * values.length))] ?? Number.NaN
  const absolute = percents.map(Math.abs)
  return { count: percents.length, medianAbs: at(absolute, 0.5), p80Abs: at(absolute, 0.8), bias: at(percents, 0.5) }
}

export const percentOff = (measured: number, truth: number): number => (measured / truth - 1) * 100

/** Only what a runner's legs did; very short samples say nothing in per cent. */
export function onFoot(recordings: readonly CorpusRecording[]): readonly CorpusRecording[] {
  return recordings.filter(
    ({ recording }) => ['run', 'walk', 'hike'].includes(recording.sport) && (recording.totals.distanceM ?? 0) > 1000,
  )
}

export interface ClimbRow {
  readonly file: string
  readonly deviceM: readonly [number | null, number | null]
  readonly measuredM: readonly [number, number]
}

/** Device totals beside what the samples give, for recordings with this kind of altitude. */
export function climbRows(
  recordings: readonly CorpusRecording[],
  kind: string,
  windowS: number,
  reversalM: number,
): readonly ClimbRow[] {
  return recordings.flatMap(({ file, recording }) => {
    const { samples, totals } = recording
    if (samples === null || recording.altitudeKind !== kind || totals.ascentM === null) return []
    const stepS = clockSteps(samples, recording.pauses)
    const profile = altitudeProfile(samples, stepS, distanceAlong(samples, stepS, true).alongM, windowS)
    if (profile === null) return []
    const { rise, fall } = riseAndFall(profile.heightM, reversalM)
    return [{ file, deviceM: [totals.ascentM, totals.descentM], measuredM: [rise, fall] }]
  })
}

/** Below this a difference in per cent is about metres, m. */
const LEAST_CLIMB_M = 50

export function climbErrors(rows: readonly ClimbRow[]): Errors {
  return errorsOf(
    rows.flatMap(({ deviceM, measuredM }) =>
      [0, 1].flatMap((i) => {
        const device = deviceM[i] ?? null
        return device === null || device < LEAST_CLIMB_M ? [] : [percentOff(measuredM[i]!, device)]
      }),
    ),
  )
}

export interface DistanceRow {
  readonly file: string
  readonly deviceM: number
  readonly positionsM: number
}

/**
 * The device's distance beside the way over its positions, where nine tenths of the samples have one.
 * @param windowS Width of a mean over the positions first, s; 0 for none.
 */
export function distanceRows(recordings: readonly CorpusRecording[], windowS = 0): readonly DistanceRow[] {
  return recordings.flatMap(({ file, recording }) => {
    const { samples, totals, format } = recording
    if (samples === null || format !== 'fit' || totals.distanceM === null) return []
    if (samples.lat.filter((lat) => !Number.isNaN(lat)).length < 0.9 * samples.t.length) return []
    const stepS = clockSteps(samples, recording.pauses)
    const way = overPositions(windowS === 0 ? samples : smoothedPositions(samples, stepS, windowS), stepS, true)
    const stated = way === null || totals.timerS === null || covers(samples.t, totals.timerS)
    return way === null || !stated ? [] : [{ file, deviceM: totals.distanceM, positionsM: way.at(-1) ?? 0 }]
  })
}

function smoothedPositions(samples: Samples, stepS: Float64Array, windowS: number): Samples {
  const fixes = Array.from(samples.t.keys()).filter((i) => !Number.isNaN(samples.lat[i]!))
  const column = (from: Float64Array) => Float64Array.from(fixes, (i) => from[i]!)
  const t = column(samples.t)
  const smooth = (from: Float64Array) => {
    const into = new Float64Array(samples.t.length).fill(Number.NaN)
    const mean = new Float64Array(fixes.length)
    let start = 0
    for (let k = 1; k <= fixes.length; k++) {
      const ends = k === fixes.length || stepS.subarray(fixes[k - 1]! + 1, fixes[k]! + 1).includes(0)
      if (!ends) continue
      centredMean(t, column(from), start, k, windowS, mean)
      start = k
    }
    for (const [k, i] of fixes.entries()) into[i] = mean[k]!
    return into
  }
  return { ...samples, lat: smooth(samples.lat), lon: smooth(samples.lon) }
}

/** Share of the timer that counts as moving at a limit of speed, over positions alone. */
export function movingShare({ recording }: CorpusRecording, standingMps: number): number {
  const samples = recording.samples!
  const stepS = clockSteps(samples, recording.pauses)
  const way = overPositions(samples, stepS, true)!
  return movingTime(stepS, way, standingMps) / clockTime(stepS)
}

/** A file that lost its records in the middle cannot tell the way. */
function covers(t: Float64Array, timerS: number): boolean {
  return (t.at(-1) ?? 0) - (t[0] ?? 0) >= 0.9 * timerS
}
