import type { Activity, Care } from './advice.ts'
import type { Area, Side } from './area.ts'

/** One place and side over time (rules.md §5b). */
export interface Episode {
  /** `<region>:<side or ->` + the first note's id. */
  readonly id: string
  readonly area: Area | null
  readonly side: Side | null
  readonly noteIds: readonly string[]
  readonly firstDate: string
  readonly lastDate: string
  readonly severityMax: number | null
  /** Consecutive noted runs with this pain as LF18 counts them, as of `asOf`. */
  readonly runsInRow: number
  /** Still setting the level. */
  readonly open: boolean
  /** Listed with "gone?" although it sets nothing any more. */
  readonly askIfGone: boolean
  /** Where on the way back: the level in force and what it waits for. */
  readonly step: 'watch' | 'modify' | 'rest' | 'trial' | 'return' | 'professional' | 'closed'
  readonly activity: Activity
  readonly care: Care
}
