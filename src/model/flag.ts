/** The load flags, in the order they are listed (rules.md §4). Ids once shipped are deprecated, never deleted. */
export const FLAG_IDS = [
  'session-distance-spike',
  'week-mileage-jump',
  'ascent-spike',
  'descent-spike',
  'new-slope',
  'new-surface',
  'session-time-spike',
  'return-after-gap',
  'no-rest-day',
  'intensity-jump',
  'stacked-hard-days',
  'new-shoe',
  'acute-chronic-ratio',
  'monotony',
  'strain',
  'cadence-drift',
  'resting-heart-rate',
  'poor-sleep',
  'same-pain-again',
  'stacked-flags',
] as const
/** One of `FLAG_IDS`. */
export type FlagId = (typeof FLAG_IDS)[number]

/** From the mildest: `note` tells, `caution` and `high` weigh in the advice. */
export const FLAG_LEVELS = ['note', 'caution', 'high'] as const
/** One of `FLAG_LEVELS`. */
export type FlagLevel = (typeof FLAG_LEVELS)[number]

/** Figures and short words behind a finding, SI with the unit in the name; the sentence is made from them in `words/`. */
export type Detail = Readonly<Record<string, number | string | boolean | null>>

/** A flag that was raised. */
export interface Finding {
  readonly id: FlagId
  readonly level: FlagLevel
  /** Local day of the run, or the last day of the window. */
  readonly date: string
  readonly runId: string | null
  /** ISO week `2026-W46` for week flags. */
  readonly week: string | null
  readonly value: number
  readonly baseline: number | null
  readonly ratio: number | null
  /** The threshold that was passed, in the terms of `ratio` if there is one, else of `value`. */
  readonly threshold: number
  readonly unit: string
  /** `low`: thin history or weak data; the text says so. */
  readonly confidence: 'usual' | 'low'
  /** Within GPS error of the threshold (1.06–1.14 for LF1, LF5). */
  readonly borderline: boolean
  readonly detail: Detail
  /** Keys of `SOURCES`. */
  readonly sources: readonly string[]
}

/** A flag that could not be judged, and why (a key of the words table). */
export interface NotEnough {
  readonly id: FlagId
  readonly why: string
  readonly detail: Detail
}

/** True for an id of `FLAG_IDS`. */
export function isFlagId(text: string): text is FlagId {
  return (FLAG_IDS as readonly string[]).includes(text)
}
