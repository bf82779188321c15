import type { Detail } from './flag.ts'
import type { EvidenceOf, RuleId } from './rule-evidence.ts'
import type { PromisedDay, WayBack } from './way-back.ts'

/** How much to run, from the mildest to the strictest (A0–A3). */
export const ACTIVITIES = ['as-planned', 'modify', 'no-running', 'no-exercise'] as const
/** One of `ACTIVITIES`. */
export type Activity = (typeof ACTIVITIES)[number]

/** Whom to see and how soon, from the mildest to the most urgent (C0–C5). */
export const CARES = [
  'none',
  'self-care',
  'book-professional',
  'professional-before-next-run',
  'same-day-care',
  'emergency',
] as const
/** One of `CARES`. */
export type Care = (typeof CARES)[number]

/** The one word a report opens with; activity and care together, from the mildest. */
export const HEADLINES = ['continue', 'modify', 'rest', 'professional', 'urgent', 'emergency'] as const
/** One of `HEADLINES`. */
export type Headline = (typeof HEADLINES)[number]

/** One rule that holds, with what made it hold. */
export interface ReasonOf<Id extends RuleId> {
  readonly rule: Id
  readonly activity: Activity
  readonly care: Care
  readonly because: EvidenceOf<Id>
  /** Keys of `SOURCES`; never empty. */
  readonly sources: readonly string[]
}

/** A rule of any kind that holds: its id says which evidence it has. */
export type Reason = { readonly [Id in RuleId]: ReasonOf<Id> }[RuleId]

/** The first reason by a rule; undefined where it does not hold. */
export const reasonBy = <Id extends RuleId>(reasons: readonly Reason[], rule: Id): ReasonOf<Id> | undefined =>
  reasons.find((each) => each.rule === rule) as ReasonOf<Id> | undefined

/** A line of advice: a key of the words table with its figures. */
export interface Line {
  readonly key: string
  readonly detail: Detail
}

/** A stretch of the days ahead under one activity level. */
export interface Phase {
  readonly from: string
  /** Last day, inclusive; null: until the condition is met. */
  readonly until: string | null
  readonly activity: Activity
  /** Key of the words table. */
  readonly condition: string
  readonly detail: Detail
}

/** What the next seven days hold at most (rules.md §5c). */
export interface Budget {
  readonly distanceM: number
  readonly longestRunM: number
  readonly descentM: number | null
  readonly ascentM: number | null
  readonly hard: boolean
  readonly maxRunDays: number
  readonly restDays: number
  readonly walkBreaks: boolean
  readonly surfaces: readonly string[]
  /** What the figures refer to. */
  readonly usualWeekM: number | null
  readonly usualLongestM: number | null
  readonly confidence: 'usual' | 'low'
}

/** A question whose answer could still change the advice. */
export interface OpenQuestion {
  readonly key: string
  readonly noteId: string | null
  readonly detail: Detail
}

/** What to do as of a day: two levels, each the strictest of all rules that hold, with every reason. */
export interface Advice {
  readonly activity: Activity
  readonly care: Care
  readonly headline: Headline
  readonly reasons: readonly Reason[]
  readonly do: readonly Line[]
  readonly avoid: readonly Line[]
  /** What is worth knowing here, the most telling first: a hurried reader is shown the first two. */
  readonly know: readonly Line[]
  readonly phases: readonly Phase[]
  /** Null where no rest of ours is under way. */
  readonly promised: PromisedDay | null
  /** Null where no place is on its way back. */
  readonly wayBack: WayBack | null
  /** Null only at no-exercise. */
  readonly budget: Budget | null
  readonly questions: readonly OpenQuestion[]
  /** Always there: when to seek help. */
  readonly seekHelp: readonly Line[]
  /** Set when care is emergency or same-day: which two-branch text (`heart`, `heat`, `head`, `other`). */
  readonly emergency: string | null
}
