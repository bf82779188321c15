import type { Area, Side } from './area.ts'
import type { FlagId, FlagLevel } from './flag.ts'

/** What the comparison may say of a flag, from the least on. None of them names a cause. */
export const HISTORY_STATES = ['too-few', 'none', 'leans', 'stands-out'] as const
/** One of `HISTORY_STATES`. */
export type HistoryState = (typeof HISTORY_STATES)[number]

/** Why a pain is not among those compared. */
export const NOT_COUNTED = ['first-note', 'within-cut', 'suggested', 'no-run-near', 'few-comparison-runs'] as const
/** Why a flag was not tested. */
export const NOT_TESTED = ['too-common', 'too-rare', 'made-from-pain'] as const

/** Local days, both included. */
export interface DayStretch {
  readonly from: string
  readonly until: string
}

/** A pain of the log, and whether it is compared. */
export interface HistoryEpisode {
  readonly id: string
  /** Of the first painful note that the runner wrote or confirmed. */
  readonly date: string
  readonly area: Area | null
  readonly side: Side | null
  readonly counted: boolean
  readonly why: (typeof NOT_COUNTED)[number] | null
}

/** How often one flag stood before the pains, and before the runs they are compared with. */
export interface HistoryFlag {
  readonly id: FlagId
  /** Findings below it do not count. */
  readonly minLevel: FlagLevel
  /** `primary`: chosen before any log was looked at, and tested by itself. */
  readonly role: 'primary' | 'other'
  readonly state: HistoryState
  /** Null for a flag that was tested, or that waits for more pains. */
  readonly why: (typeof NOT_TESTED)[number] | null
  readonly painsBefore: number
  readonly painsCounted: number
  /** Pains that would have it before them if there were no link. */
  readonly expectedPains: number
  /** 0–1: how many of the comparison runs had it before them. */
  readonly baseShare: number
  readonly comparisonRuns: number
  /** How many times as frequent pains may be after the flag; `high` null: no upper end. */
  readonly rateRatio: { readonly low: number; readonly high: number | null; readonly levelPct: number }
  /** True where the interval is wider than 95 % because the flag was picked out of many. */
  readonly widened: boolean
  /** With no link: how often this much would be seen, for this flag (`exact`) or for any of those tested (`joint`). */
  readonly chance: number
  readonly chanceKind: 'exact' | 'joint'
}

/** One log, set beside the largest study of the primary flag; never a verdict. */
export interface WithStudy {
  readonly flag: FlagId
  readonly source: 'E1'
  readonly low: number
  readonly median: number
  readonly high: number
  readonly levelPct: number
}

/** Which flags stood before the pains of a log, and how often they stand anyway. */
export interface FlagHistory {
  /** Of the method. */
  readonly version: string
  readonly asOf: string
  /** Days up to a run, its own included, in which a flag counts as before it. */
  readonly windowDays: number
  /** How often the days were shifted to see what chance brings. */
  readonly shifts: number
  /** The strongest of the flags' states. */
  readonly state: HistoryState
  /** Days on which every pain is taken to be noted. */
  readonly coverage: readonly (DayStretch & { readonly basis: 'first-note' | 'said' })[]
  /** A pain and the weeks after it, which are compared with nothing. */
  readonly cuts: readonly (DayStretch & { readonly episodeId: string })[]
  /** Oldest first. */
  readonly episodes: readonly HistoryEpisode[]
  /** In the order of `FLAG_IDS`: the primary one is the first. */
  readonly flags: readonly HistoryFlag[]
  readonly withStudy: WithStudy | null
}

/** The days behind it, for a drawing. */
export interface HistoryDays {
  /** Days on which a flag of at least its level was raised, oldest first. */
  readonly raisedOn: Readonly<Partial<Record<FlagId, readonly string[]>>>
  /** Between which shares of the pains chance alone leaves a flag in 19 of 20 logs. */
  readonly chanceShares: Readonly<Partial<Record<FlagId, { readonly low: number; readonly high: number }>>>
  /** Run days that stand for the pains compared, oldest first. */
  readonly painsOn: readonly string[]
  /** First and last day there is anything of. */
  readonly span: DayStretch
}

/** The flag history with the days behind it. */
export interface FlagHistoryOfLog {
  readonly history: FlagHistory
  readonly days: HistoryDays
}
