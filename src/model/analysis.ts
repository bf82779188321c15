import type { Week } from '../lib/iso-week.ts'
import type { Advice } from './advice.ts'
import type { Episode } from './episode.ts'
import type { Finding, NotEnough } from './flag.ts'
import type { PainNote } from './pain-note.ts'
import type { Run } from './run.ts'
import type { Settings } from './settings.ts'
import type { SurfaceShares } from './surface.ts'

export type { Week }

/** What was run in a week. A sum over runs whose figure is not known is a sum over the others. */
export interface WeekTotals {
  readonly week: Week
  readonly runs: number
  /** Runs that carried each figure; a total over fewer than all runs is marked so. */
  readonly runsWithDistance: number
  readonly runsWithClimb: number
  readonly distanceM: number
  readonly movingS: number
  readonly ascentM: number | null
  readonly descentM: number | null
  /** Longest session: runs with less than half an hour between them are one, as LF1 counts. */
  readonly longestM: number | null
  readonly surface: SurfaceShares
  /** Other activities: how many, and how long, by sport. */
  readonly crossTraining: readonly { readonly sport: string; readonly count: number; readonly movingS: number }[]
}

/** One local day: what was run, for calendars and day-exact charts. Quarantined runs are not in it. */
export interface DayTotals {
  readonly date: string
  readonly runs: number
  /** Other activities. */
  readonly others: number
  /** Null where no run of the day has one. */
  readonly distanceM: number | null
  /** Longest session. */
  readonly longestM: number | null
  /** Longest session of the 30 days before this day, which LF1 holds a run against. */
  readonly longestBeforeM: number | null
}

/** Something the log does not show, and what would help. */
export interface Unknown {
  readonly key: string
  readonly detail: Readonly<Record<string, number | string | boolean | null>>
}

/** What was run in the seven days after a report, against the budget it showed. */
export interface FollowThrough {
  /** ISO week of the report. */
  readonly week: string
  readonly shownOn: string
  readonly from: string
  readonly to: string
  readonly budgetM: number
  readonly budgetLongestM: number
  /** Over the runs whose distance is known. */
  readonly ranM: number
  readonly longestM: number
  /** Null: runs of unknown length leave it open. */
  readonly kept: boolean | null
}

/** Everything a report may show: plain data, the only thing it sees. */
export interface Analysis {
  readonly asOf: string
  readonly week: Week
  readonly totals: WeekTotals
  readonly previous: WeekTotals
  /** Oldest first, up to and including `week`: for charts and "your usual". */
  readonly history: readonly WeekTotals[]
  /** The days of `history`, oldest first. */
  readonly days: readonly DayTotals[]
  readonly usual: { readonly weekM: number | null; readonly longestM: number | null }
  /** Runs and other activities of the week. */
  readonly runs: readonly Run[]
  /** Flags of the week. */
  readonly flags: readonly Finding[]
  readonly notEnough: readonly NotEnough[]
  /** Flags of the twelve weeks up to `week`, for the chart. */
  readonly recentFlags: readonly Finding[]
  readonly episodes: readonly Episode[]
  /** Notes of the twelve weeks and of every open episode. */
  readonly notes: readonly PainNote[]
  readonly advice: Advice
  /** The last budget shown whose days are over. */
  readonly followThrough: FollowThrough | null
  readonly unknown: readonly Unknown[]
  readonly settings: Settings
  readonly rulesVersion: string
}
