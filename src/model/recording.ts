import type { QualityProblem } from './quality.ts'
import type { Samples } from './samples.ts'
import type { Sport, SportOrigin } from './sport.ts'
import type { SurfaceOrigin, SurfaceShares } from './surface.ts'

/**
 * What a recording of each format is: a `file` holds one recording's own samples and is known by its bytes, a `row` is a
 * line of an export's table, or a run added by hand, and is known by what it says, `own` is what this program exported.
 */
export const FORMAT_KINDS = {
  fit: 'file',
  gpx: 'file',
  tcx: 'file',
  kml: 'file',
  'strava-csv': 'row',
  'garmin-csv': 'row',
  'garmin-json': 'row',
  'by-hand': 'row',
  'activity-csv': 'row',
  sorepoint: 'own',
} as const

/** What a recording was read from. */
export type RecordingFormat = keyof typeof FORMAT_KINDS

/** What kind of altitude was recorded. `unknown` is judged like `gps`: it may not be trusted for more. */
export type AltitudeKind = 'barometric' | 'gps' | 'unknown' | 'none'

/**
 * How exactly a start is known: to the second; to the minute, as tables without seconds tell it; or only the day, as a
 * table saved by a spreadsheet or kept by hand does.
 */
export const STARTS_KNOWN = ['time', 'minute', 'date'] as const
/** One of `STARTS_KNOWN`. */
export type StartKnown = (typeof STARTS_KNOWN)[number]

/** The clock that stands for a day of which nothing more is known: far from either midnight, whatever the zone. */
export const NOON = 'T12:00:00'

/** What the runner wrote in a table's row: missing in one table, it is taken from the other. */
export const RUNNERS_WORDS = ['title', 'description', 'privateNote', 'race', 'rpe', 'shoe'] as const
/** One of `RUNNERS_WORDS`. */
export type RunnersWord = (typeof RUNNERS_WORDS)[number]

/** A time the clock was stopped, Unix s. */
export interface Pause {
  readonly fromS: number
  readonly untilS: number
}

/** No recording starts outside, Unix ms: such a start is a field read from the wrong bytes. */
export const EARLIEST_START_MS = Date.UTC(1900, 0, 1)
export const LATEST_START_MS = Date.UTC(2200, 0, 1)

/** Totals as the device or the export's table states them; null where it does not. 0 is a value. */
export interface StatedTotals {
  readonly distanceM: number | null
  /** Time with the clock running. */
  readonly timerS: number | null
  readonly elapsedS: number | null
  readonly movingS: number | null
  readonly ascentM: number | null
  readonly descentM: number | null
  readonly avgHrBpm: number | null
  readonly maxHrBpm: number | null
  /** Steps per minute, both feet. */
  readonly avgCadenceSpm: number | null
  readonly avgSpeedMps: number | null
  readonly calories: number | null
}

/** Totals of which nothing is stated. */
export const NO_TOTALS: StatedTotals = Object.freeze({
  distanceM: null,
  timerS: null,
  elapsedS: null,
  movingS: null,
  ascentM: null,
  descentM: null,
  avgHrBpm: null,
  maxHrBpm: null,
  avgCadenceSpm: null,
  avgSpeedMps: null,
  calories: null,
})

/**
 * One activity as one file (or one row of an export's table) tells it: what an importer yields.
 * Nothing in it depends on any other file, on settings or on the present day.
 */
export interface Recording {
  /** Number of the activity in its file, from 0. */
  readonly part: number
  readonly format: RecordingFormat
  /**
   * The name under which a newer version of this recording replaces it:
   * `strava:<activity id or file number>`, `strava-row:<activity id>`, `garmin:<file number>`, `garmin-json:<id>`,
   * `garmin-csv:<local start>#<n>`, `by-hand:<id>`; of a row with a date alone its date, distance and duration; null when
   * only its bytes identify it.
   */
  readonly key: string | null
  /**
   * The recordings this table row speaks about, if it says so: the key `strava:<file number>`.
   * A row without its file stands for itself.
   */
  readonly describes: string | null
  /** Start, Unix ms. Null when only the local wall time is known. */
  readonly startMs: number | null
  /** Local wall time of the start, `2026-01-04T12:38:59`, when the source tells it. */
  readonly localStart: string | null
  /** `minute`: `startMs` or `localStart` are of the full minute; `date`: `localStart` is that day's `NOON`. */
  readonly startKnown: StartKnown
  /** Offset of local time from UTC as the file tells it, s, already judged plausible (formats.md: |offset| ≤ 14 h, quarter hours); null when it does not. */
  readonly utcOffsetS: number | null
  readonly sport: Sport
  readonly sportOrigin: SportOrigin
  readonly surface: SurfaceShares
  readonly surfaceOrigin: SurfaceOrigin
  /** Before a screen (Zwift and the like): its positions and hills lie in a world that is none. */
  readonly virtual: boolean
  /** A race, where the source says so; null where it says neither. */
  readonly race: boolean | null
  readonly totals: StatedTotals
  readonly title: string | null
  readonly description: string | null
  readonly privateNote: string | null
  /** Perceived exertion, CR-10. */
  readonly rpe: number | null
  readonly shoe: string | null
  readonly device: string | null
  readonly altitudeKind: AltitudeKind
  readonly samples: Samples | null
  readonly pauses: readonly Pause[]
  readonly quality: readonly QualityProblem[]
  /** Of a table's row: which of the runner's words another row of the same key lent, each with what that row stated. */
  readonly borrowed?: Readonly<Partial<Record<RunnersWord, string>>>
}
