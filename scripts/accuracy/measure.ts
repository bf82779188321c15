import { riseAndFall } from '../../src/lib/reversals.ts'
import { altitudeProfile } from '../../src/runs/climb/altitude-profile.ts'
import { clockTime, movingTime } from '../../src/runs/distance/moving-time.ts'
import { type Kept, keptSamples, type Sampled } from '../../src/runs/kept-samples.ts'
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
    const kept = keptSamples({ ...recording, samples })
    const profile = altitudeProfile(kept.samples, kept.stepS, kept.way.alongM, windowS)
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

/** The device's distance beside the way over its positions, where nine tenths of the samples have one. */
export function distanceRows(recordings: readonly CorpusRecording[]): readonly DistanceRow[] {
  return recordings.flatMap(({ file, recording }) => {
    const { samples, totals, format } = recording
    if (samples === null || format !== 'fit' || totals.distanceM === null) return []
    if (samples.lat.filter((lat) => !Number.isNaN(lat)).length < 0.9 * samples.t.length) return []
    if (totals.timerS !== null && !covers(samples.t, totals.timerS)) return []
    const { way } = keptOverPositions({ ...recording, samples })
    return way.source === 'positions' ? [{ file, deviceM: totals.distanceM, positionsM: way.alongM.at(-1) ?? 0 }] : []
  })
}

/** As if the device had counted nothing. */
function keptOverPositions(recording: Sampled): Kept {
  const nothing = new Float64Array(recording.samples.t.length).fill(Number.NaN)
  return keptSamples({ ...recording, samples: { ...recording.samples, dist: nothing, speed: nothing } })
}

/** Share of the timer that counts as moving at a limit of speed, over positions alone. */
export function movingShare({ recording }: CorpusRecording, standingMps: number): number {
  const { stepS, way } = keptOverPositions({ ...recording, samples: recording.samples! })
  return movingTime(stepS, way.alongM, standingMps) / clockTime(stepS)
}

/** A file that lost its records in the middle cannot tell the way. */
function covers(t: Float64Array, timerS: number): boolean {
  return (t.at(-1) ?? 0) - (t[0] ?? 0) >= 0.9 * timerS
}
