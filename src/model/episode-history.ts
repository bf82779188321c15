import type { Area, Side } from './area.ts'
import type { Clearance, PastInjury, SelfCheck } from './clearance.ts'
import type { PainNote } from './pain-note.ts'

/** A note of the place with what the log says of its run. */
export interface EpisodeNote {
  readonly note: PainNote
  /** The run it belongs to, when there was one. */
  readonly runId: string | null
  /** LF18 count of consecutive noted runs with this pain, at this note; 0 for a note without a run or without pain. */
  readonly runsInRow: number
}

/**
 * The dated facts of one place and side as known on a day, put together by `pain/`; what level they set is `advice/`'s to say.
 * Nothing dated later than `asOf` is in it, next-morning answers excepted.
 */
export interface EpisodeHistory {
  readonly id: string
  readonly region: string
  /** The most specific area named so far. */
  readonly area: Area | null
  readonly side: Side | null
  /** Oldest first. Painful, pain-free and non-run notes of the place. */
  readonly notes: readonly EpisodeNote[]
  /** As of `asOf`. */
  readonly runsInRow: number
  /** Runs after the last painful note: noted pain-free, or silent (unknown). Oldest first. */
  readonly runsSince: readonly {
    readonly date: string
    readonly runId: string
    readonly noted: 'pain-free' | 'silent'
  }[]
  /** Every run since the first note, noted or not, oldest first. */
  readonly runs: readonly {
    readonly date: string
    readonly runId: string
    readonly durationS: number | null
    readonly distanceM: number | null
    /** Neither left out by the runner nor a recording that cannot be right. */
    readonly counted: boolean
  }[]
  /** Days with a painful note of the region, of whatever side, oldest first. */
  readonly mentions: readonly string[]
  /** Answered quiet days, one entry a day, oldest first, since the first note: a trial run may have come between. */
  readonly quietAnswers: readonly { readonly date: string; readonly quiet: boolean; readonly symptomFree: boolean }[]
  readonly selfChecks: readonly SelfCheck[]
  readonly clearances: readonly Clearance[]
  readonly pastInjuries: readonly PastInjury[]
  /** An earlier episode of the place counted three runs in a row (D20). */
  readonly thirdRunBefore: boolean
  /** Usual longest run of the day before the first note; null: not known. Filled by `analysis/`. */
  readonly usualLongestBeforeM: number | null
  /** LF1 high, or a new shoe, 2–8 weeks before the first note (bone-stress pattern). Filled by `analysis/`. */
  readonly loadBefore: boolean
}

/** Pain on runs as the load flags LF18 and LF19 need it. */
export interface PainOfRun {
  readonly date: string
  readonly runId: string
  /** `<region>:<side or ->`. */
  readonly place: string
  readonly severity: number | null
  /** The number was read from words, not stated. */
  readonly severityGuessed: boolean
  readonly oneSided: boolean
  /** LF18 count at this run. */
  readonly runsInRow: number
  readonly noteId: string
}
