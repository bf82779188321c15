import { textOrder } from '../lib/text-order.ts'
import type { LeftOut } from './left-out.ts'
import { isQuarantined, type QualityProblem } from './quality.ts'
import type { RecordingFormat, StartKnown } from './recording.ts'
import type { EditedField, RunField } from './run-edit.ts'
import type { Sport } from './sport.ts'
import { type SurfaceOrigin, type SurfaceShares, wholly } from './surface.ts'

/** What ascent and descent rest on. `gps` may raise no more than a note; `none` is not zero. */
export const ELEVATION_SOURCES = ['device', 'barometric', 'gps', 'summary', 'none'] as const
/** One of `ELEVATION_SOURCES`. */
export type ElevationSource = (typeof ELEVATION_SOURCES)[number]

/** Which evidence gave the zone. */
export type ZoneSource = 'position' | 'file' | 'neighbour' | 'setting'

/** Bins of grade, rise over run in per cent, for `gradeM`. Up and down apart. */
export const GRADE_BINS = ['up6to10', 'up10to15', 'up15', 'down6to10', 'down10to15', 'down15'] as const
/** A bin of grade, in per cent. */
export type GradeBin = (typeof GRADE_BINS)[number]

/** One of the sources a run was read from. */
export interface RunSource {
  /** Stable identity: the recording's key, else `<sha256>#<part>`. */
  readonly key: string
  readonly format: RecordingFormat
  /** Path inside what was given, members after `!`. */
  readonly name: string
  readonly sha256: string
  readonly part: number
}

/** Summary of heart rate against time, only from samples: seconds spent at each whole bpm, for zones under any HRmax. */
export interface HrHistogram {
  readonly fromBpm: number
  readonly seconds: readonly number[]
}

/** One run (or other activity), made of all sources that recorded it and of what the runner corrected. Derived, never stored by hand. */
export interface Run {
  /** `r` + hash of the smallest source key. */
  readonly id: string
  /** Unix ms. */
  readonly startMs: number
  /** How exactly; of a run with a date alone `startMs` is that day's noon. */
  readonly startKnown: StartKnown
  /** IANA name. */
  readonly zone: string
  readonly zoneSource: ZoneSource
  /** The runner's local day of the start, `2026-11-22`. */
  readonly date: string
  readonly sport: Sport
  readonly surface: SurfaceShares
  readonly surfaceOrigin: SurfaceOrigin
  /** Null where no source says it was one, or was none. */
  readonly race: boolean | null
  readonly title: string | null
  readonly description: string | null
  readonly privateNote: string | null
  readonly distanceM: number | null
  readonly movingS: number | null
  readonly elapsedS: number | null
  readonly ascentM: number | null
  readonly descentM: number | null
  readonly elevationSource: ElevationSource
  /** Metres run on each grade bin; null without trustworthy altitude along the way. */
  readonly gradeM: Readonly<Record<GradeBin, number>> | null
  /** Longest sustained climb and descent, m of height. */
  readonly longestClimbM: number | null
  readonly longestDescentM: number | null
  readonly avgHrBpm: number | null
  readonly maxHrBpm: number | null
  readonly hrHistogram: HrHistogram | null
  /** Steps per minute, both feet, while running. */
  readonly cadenceSpm: number | null
  /** CR-10. */
  readonly rpe: number | null
  readonly shoe: string | null
  readonly device: string | null
  readonly sources: readonly RunSource[]
  readonly quality: readonly QualityProblem[]
  /** What of its recordings is in none of its figures. */
  readonly left: readonly LeftOut[]
  /** Fields the runner corrected; the figures above are the corrected ones. */
  readonly edited: Readonly<Partial<Record<RunField, EditedField>>>
  /** True if the runner left it out of every figure; notes on it stay in force. */
  readonly leftOut: boolean
}

/** True if the run takes part in figures, flags and budgets: neither left out by the runner nor impossible. */
export function isCounted({ leftOut, quality }: Pick<Run, 'leftOut' | 'quality'>): boolean {
  return !leftOut && !isQuarantined(quality)
}

/** Order of a log: by start, then id. */
export function byStart(a: Pick<Run, 'startMs' | 'id'>, b: Pick<Run, 'startMs' | 'id'>): number {
  return a.startMs - b.startMs || textOrder(a.id, b.id)
}

/** A run of which nothing more is known: what nobody noted or measured is null or `unknown`, never 0. */
export function emptyRun(id: string, date: string, startMs: number): Run {
  return {
    id,
    startMs,
    startKnown: 'time',
    zone: 'UTC',
    zoneSource: 'setting',
    date,
    sport: 'run',
    surface: wholly('unknown'),
    surfaceOrigin: 'none',
    race: null,
    title: null,
    description: null,
    privateNote: null,
    distanceM: null,
    movingS: null,
    elapsedS: null,
    ascentM: null,
    descentM: null,
    elevationSource: 'none',
    gradeM: null,
    longestClimbM: null,
    longestDescentM: null,
    avgHrBpm: null,
    maxHrBpm: null,
    hrHistogram: null,
    cadenceSpm: null,
    rpe: null,
    shoe: null,
    device: null,
    sources: [],
    quality: [],
    left: [],
    edited: {},
    leftOut: false,
  }
}
