import type { Area, Side } from './area.ts'
import type { Entered } from './entered-by.ts'

/** What a professional allowed (rules.md §5b), or the plain statement that they looked and cleared it. */
export interface Clearance extends Entered {
  readonly id: string
  readonly area: Area | null
  readonly side: Side | null
  /** The note it clears, when it clears one event (an emergency, a head knock). */
  readonly noteId: string | null
  readonly by: string
  readonly on: string
  /** Pain ceiling of guided rehabilitation, ≤5; null: cleared without a ceiling agreed. */
  readonly ceiling: number | null
  /** Last day; at most 12 weeks after `on`. */
  readonly until: string | null
}

/** A pass or a fail of the guided self-check (S0-20). */
export interface SelfCheck extends Entered {
  readonly date: string
  readonly area: Area
  readonly side: Side | null
  readonly passed: boolean
  /** Test that failed: walk, squat, hop, run. */
  readonly failedAt: string | null
}

/** Earlier injuries that change how later signs are read. */
export interface PastInjury extends Entered {
  readonly id: string
  readonly area: Area
  readonly side: Side | null
  readonly kind: 'stress-fracture' | 'other'
  /** Year or date, as the runner entered it. */
  readonly when: string | null
}
