import type { ProblemCode, SkipReason } from '../../src/model/problem.ts'
import type { QualityCode } from '../../src/model/quality.ts'
import type { Sport } from '../../src/model/sport.ts'
import type { Surface } from '../../src/model/surface.ts'

/** One activity that a sample holds: known from how it was made, not from reading it. */
export interface ExpectedActivity {
  /** The same name in another sample is the same activity. */
  readonly name?: string
  readonly sport: Sport
  /** RFC 3339, UTC; null where the sample tells only the clock on the wall. */
  readonly start: string | null
  /** The runner's local day; null where nothing in the sample tells the zone. */
  readonly date: string | null
  readonly distanceM: number | null
  /** Time with the clock running. */
  readonly timerS: number | null
  readonly ascentM: number | null
  readonly descentM: number | null
  /** What was run on. */
  readonly surface: Surface
  /** What of it this sample tells. */
  readonly toldSurface: Surface
  readonly quality: readonly QualityCode[]
  /** How far a reading may be off. */
  readonly within: { readonly distanceM: number; readonly timerS: number; readonly climbM: number }
  /** Where in the sample it stands. */
  readonly members?: readonly string[]
}

/** What an import of one sample must give: `<name>.expected.json`. */
export interface Expected {
  /** What the sample is, in a line. */
  readonly about: string
  readonly activities: readonly ExpectedActivity[]
  /** Files and rows that never were an activity, counted by kind. */
  readonly skipped: Readonly<Partial<Record<SkipReason, number>>>
  /** Codes of the problems to be named, in alphabetical order; each as often as it must be. */
  readonly problems: readonly ProblemCode[]
  /** Problems that leave nothing of what should have been there: the import ends with exit code 1. */
  readonly errors: number
}

/** A file of the samples with its truth. */
export interface Sample {
  /** Path under `samples/`. */
  readonly path: string
  readonly bytes: Buffer | string
  readonly expected: Expected
}

/** To a centimetre: finer says nothing. */
export function metres(value: number): number
export function metres(value: number | null): number | null
export function metres(value: number | null): number | null {
  return value === null ? null : Math.round(value * 100) / 100
}
