import type { DayCheck } from '../model/day-check.ts'
import type { PainOfRun } from '../model/episode-history.ts'
import type { Run } from '../model/run.ts'
import type { Settings } from '../model/settings.ts'

/** What the load flags are judged from. Nothing dated after `asOf` is looked at. */
export interface LoadInput {
  /** All activities in any order; other sports feed the memory for hills only (RULES §4). */
  readonly runs: readonly Run[]
  readonly dayChecks: readonly DayCheck[]
  /** Painful runs, for `same-pain-again` and `stacked-flags`. */
  readonly pains: readonly PainOfRun[]
  readonly settings: Pick<Settings, 'experience' | 'maxHrBpm' | 'restHrBpm' | 'sex'>
  /** Local day, `2026-11-22`. */
  readonly asOf: string
}
