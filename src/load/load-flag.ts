import type { PainOfRun } from '../model/episode-history.ts'
import type { Detail, Finding, FlagId, FlagLevel } from '../model/flag.ts'
import type { SourceKey } from '../model/sources.ts'
import type { Series } from './series/index.ts'
import type { Morning } from './series/mornings.ts'
import type { RunDay } from './series/run-days.ts'
import type { Session } from './series/sessions.ts'
import type { WeekSpan } from './series/weeks.ts'

/** What a flag can judge. */
export interface Moments {
  readonly session: Session
  readonly 'run-day': RunDay
  readonly week: WeekSpan
  readonly morning: Morning
  readonly pain: PainOfRun
  /** Every day of the log. */
  readonly day: { readonly day: number }
}
/** What one flag judges. */
export type Asks = keyof Moments

/** A number that decides, and what it stands on. */
export interface Threshold {
  readonly value: number
  readonly unit: string
  readonly source: SourceKey
}

/** A threshold in the words of the catalogue. */
export function threshold(value: number, unit: string, source: SourceKey): Threshold {
  return { value, unit, source }
}

/** Why a flag could not be judged; each has a sentence in `words/`. */
export const WHYS = [
  'no-runs',
  'no-recent-run',
  'no-distance',
  'no-time',
  'no-climb',
  'no-slope',
  'short-history',
  'small-baseline',
  'before-gap-unknown',
  'quarantined-run',
  'rest-days-unconfirmed',
  'no-effort',
  'no-intensity',
  'no-shoe',
  'no-cadence',
  'no-resting-heart-rate',
  'no-sleep',
] as const
export type Why = (typeof WHYS)[number]

/** A raised flag, before the runner of the flags has named and dated it. */
export interface Raised {
  readonly status: 'raised'
  readonly level: FlagLevel
  readonly value: number
  readonly baseline: number | null
  readonly ratio: number | null
  /** The threshold of this level, in the terms of `ratio` if there is one, else of `value`. */
  readonly threshold: number
  readonly unit: string
  readonly confidence?: Finding['confidence']
  readonly borderline?: boolean
  readonly detail?: Detail
  readonly runId?: string | null
  /** Tells findings of one flag apart (a surface, a shoe) when repeats are held back. */
  readonly about?: string
}

/** A flag's answer: never a silent pass. */
export type Outcome =
  | Raised
  | { readonly status: 'clear' }
  | { readonly status: 'not-enough-data'; readonly why: Why; readonly detail: Detail }
  /** The question makes no sense here (a treadmill's descent, a week inside a return phase). */
  | { readonly status: 'not-applicable' }

/** Judged, and nothing found. */
export const CLEAR: Outcome = Object.freeze({ status: 'clear' })
/** The question makes no sense here. */
export const NOT_APPLICABLE: Outcome = Object.freeze({ status: 'not-applicable' })

/** It cannot be judged. @param detail figures for the sentence: how much is known, how much is needed */
export function notEnough(why: Why, detail: Detail = {}): Outcome {
  return { status: 'not-enough-data', why, detail }
}

/** A load flag as its file writes it. @typeParam A what it judges @typeParam N the series it may see */
export interface FlagSpec<A extends Asks, N extends keyof Series> {
  readonly id: FlagId
  readonly asks: A
  /** The series it may see. */
  readonly needs: readonly N[]
  readonly sources: readonly [SourceKey, ...SourceKey[]]
  readonly thresholds: Readonly<Record<string, Threshold>>
  /** Raised again within this many days only at a higher level; without it every time. */
  readonly cooldownDays?: number
  /** True if today's answer covers the days before it, so that it settles an earlier "cannot tell". */
  readonly rolling?: true
  check(moment: Moments[A], series: Pick<Series, N>): Outcome
}

/** A flag as the runner of the flags sees it. */
export interface LoadFlag extends Omit<FlagSpec<Asks, keyof Series>, 'check'> {
  check(moment: Moments[Asks], series: Pick<Series, never>): Outcome
}

/** Holds a flag to its own needs by type; the runner narrows to them at run time. */
export function loadFlag<A extends Asks, N extends keyof Series>(spec: FlagSpec<A, N>): LoadFlag {
  return Object.freeze(spec) as unknown as LoadFlag
}
