import type { BodyMarks } from './body-marks.ts'
import type { LeftOut } from './left-out.ts'
import type { QualityProblem } from './quality.ts'
import type { ElevationSource, GradeBin, HrHistogram } from './run.ts'

/** Where a distance comes from. */
export type DistanceSource = 'device' | 'samples' | 'positions' | 'table' | 'none'

/**
 * What one recording's own samples and totals say, whatever other recordings there are.
 * Made by `src/runs/figures.ts`; carries the version of that code and is made anew from the stored samples when it rises.
 */
export interface Figures {
  readonly version: number
  /** Unix ms; null when only the local wall time is known. */
  readonly startMs: number | null
  readonly endMs: number | null
  readonly firstPosition: { readonly lat: number; readonly lon: number } | null
  readonly sampleCount: number
  readonly distanceM: number | null
  readonly distanceSource: DistanceSource
  readonly movingS: number | null
  readonly elapsedS: number | null
  readonly ascentM: number | null
  readonly descentM: number | null
  readonly elevationSource: ElevationSource
  readonly gradeM: Readonly<Record<GradeBin, number>> | null
  readonly longestClimbM: number | null
  readonly longestDescentM: number | null
  readonly avgHrBpm: number | null
  readonly maxHrBpm: number | null
  readonly hrHistogram: HrHistogram | null
  readonly cadenceSpm: number | null
  /** Distance covered at each full minute after the start, m, whole metres: what tells two recordings of one run apart from two runs. */
  readonly minuteM: readonly number[]
  /** Null of a row, and of samples with neither positions nor a heart rate. */
  readonly marks: BodyMarks | null
  /** What was left out of them, each kind once. */
  readonly left: readonly LeftOut[]
  /** Problems seen in the figures, beside the importer's. */
  readonly quality: readonly QualityProblem[]
}
