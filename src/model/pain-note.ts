import type { Entered } from './entered-by.ts'
import type { NextMorning, Symptom } from './symptom.ts'

/** `own`: the runner's; `suggested`: found in an export, not yet confirmed; `dismissed`: the runner answered that it is none. */
export type NoteStatus = 'own' | 'suggested' | 'dismissed'

/** Where a suggested note was found. */
export type NoteField = 'title' | 'description' | 'privateNote'

/** Why the danger question stands: words nobody could place, or a language that is not read. */
export const DANGER_REASONS = ['words', 'language'] as const
/** One of `DANGER_REASONS`. */
export type DangerReason = (typeof DANGER_REASONS)[number]

/** What the danger question was answered with; the signs ticked are in the symptom. */
export const DANGER_ANSWERS = ['none', 'signs'] as const
/** One of `DANGER_ANSWERS`. */
export type DangerAnswer = (typeof DANGER_ANSWERS)[number]

/** The one question "Any of these, during or since the run?" (rules.md §5 "Two nets"). */
export interface DangerQuestion {
  /** The words of the note that raised it. */
  readonly raisedBy: readonly string[]
  readonly reason: DangerReason
  /** Null until answered; after `none` the note counts as if it had never been raised. */
  readonly answer: DangerAnswer | null
  /** The runner's local day. */
  readonly answeredOn: string | null
}

export const CLAIM_KINDS = ['condition', 'age'] as const

/** A condition or an age stated in a note: judged as if set until answered; `no` takes it back. */
export interface Claim {
  readonly kind: (typeof CLAIM_KINDS)[number]
  /** A name of `CONDITIONS`, or the years of age. */
  readonly value: string
  readonly answer: 'yes' | 'no' | null
}

/** One place that hurt on one day, or a line without any pain in it (`diary`). */
export interface PainNote extends Entered {
  /** `n` + 8 hex of random for own notes; for suggestions `s` + hash(source key, field, normalised sentence). */
  readonly id: string
  /** The runner's local day it speaks of. */
  readonly date: string
  /** The source (never the run) it hangs on; null for a day without a run. */
  readonly sourceKey: string | null
  readonly field: NoteField | null
  readonly status: NoteStatus
  /** The runner's own words, kept verbatim; empty when all was given by option. */
  readonly text: string
  /** A line with no place, pain word or sign: kept, drives nothing (rules.md §5 "What is known"). */
  readonly diary: boolean
  /** "no pain", or severity 0: counts towards the two pain-free runs that end a count. */
  readonly painFree: boolean
  readonly symptom: Symptom
  /** Answer to "how was it next morning?", given later. */
  readonly nextMorning: {
    readonly answer: NextMorning
    readonly severity: number | null
    readonly answeredOn: string
  } | null
  /** Still not back at 72 h. */
  readonly notBackAt72h: boolean
  /** Null where nothing in it touches a danger. */
  readonly danger: DangerQuestion | null
  readonly claims: readonly Claim[]
  /** Instant it was written, Unix ms. */
  readonly writtenMs: number
}
