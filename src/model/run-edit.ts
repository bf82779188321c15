import type { Entered } from './entered-by.ts'
import type { Sport } from './sport.ts'
import type { Surface } from './surface.ts'

/** What a runner may correct on a run, with the type of each value (SI). */
export interface RunEditValues {
  readonly title: string
  readonly sport: Sport
  readonly surface: Exclude<Surface, 'unknown'>
  readonly distanceM: number
  readonly movingS: number
  readonly ascentM: number
  readonly descentM: number
  /** Local wall time where the run was, `2026-11-22T07:30:00`. */
  readonly start: string
  readonly race: boolean
  /** Perceived exertion, CR-10. */
  readonly rpe: number
  readonly shoe: string
  /** False: the run is left out of every figure. */
  readonly counted: boolean
}

/** Names of what can be corrected, in the order they are shown. */
export const RUN_FIELDS = [
  'title',
  'sport',
  'surface',
  'distanceM',
  'movingS',
  'ascentM',
  'descentM',
  'start',
  'race',
  'rpe',
  'shoe',
  'counted',
] as const satisfies readonly (keyof RunEditValues)[]
/** Something of a run that can be corrected. */
export type RunField = (typeof RUN_FIELDS)[number]

/**
 * The runner's word on one field, over the file's. It hangs on a source, never on a run: joined runs take the later
 * word per field, a split run keeps its own, and a new version of the file keeps it.
 */
export interface RunEdit extends Entered {
  readonly sourceKey: string
  readonly field: RunField
  readonly value: RunEditValues[RunField]
  /** Instant it was entered, Unix ms. */
  readonly editedMs: number
}

/** A corrected field: what the recording has, and what the runner says. */
export interface EditedField {
  readonly was: string | number | boolean | null
  readonly is: string | number | boolean
}

/** No correction may lie above; the bounds only catch slips, they are no judgement. */
export const EDIT_AT_MOST = {
  /** The six-day record is 1,047 km (GOMU, 2023). */
  distanceM: 1_500_000,
  /** Ten days: the longest single stages take eight. */
  movingS: 864_000,
  climbM: 100_000,
  /** CR-10. */
  rpe: 10,
} as const
