import type { DayCheck } from '../model/day-check.ts'
import type { PainOfRun } from '../model/episode-history.ts'
import type { Run } from '../model/run.ts'
import type { Settings } from '../model/settings.ts'

/** Days over which an episode of pain held running back, by local day. */
export interface FrozenDays {
  /** The day before its first note. */
  readonly from: string
  /** Last day of its way back; null: it is open. */
  readonly until: string | null
}

/** What the load flags are judged from. Nothing dated after `asOf` is looked at. */
export interface LoadInput {
  /** All activities in any order; other sports feed the memory for hills only (rules.md §4). */
  readonly runs: readonly Run[]
  readonly dayChecks: readonly DayCheck[]
  /** Painful runs, for `same-pain-again` and `stacked-flags`. */
  readonly pains: readonly PainOfRun[]
  readonly settings: Pick<
    Settings,
    'experience' | 'maxHrBpm' | 'restHrBpm' | 'sex' | 'usualWeekM' | 'usualLongestM' | 'runsPerWeek'
  > & {
    /** What is known of shoes beside the runs in them. */
    readonly shoes?: Settings['shoes']
  }
  /** Local day, `2026-11-22`. */
  readonly asOf: string
}
