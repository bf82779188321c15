import type { Side } from './area.ts'
import type { Detail } from './flag.ts'

/** What a step of the way back asks for, from the lowest. */
export const WAY_BACK_STEPS = ['seen', 'rest', 'check', 'trial', 'next-run', 'usual'] as const
/** One of `WAY_BACK_STEPS`. */
export type WayBackStepKind = (typeof WAY_BACK_STEPS)[number]

/** One step of the way back to running as before. */
export interface WayBackStep {
  readonly kind: WayBackStepKind
  /** The first day it may be taken if the steps before it went well; null: nobody can say yet. */
  readonly from: string | null
  /** Longest run, m; null where none is run, or no figure is ours to give. */
  readonly longestRunM: number | null
  /** What the week's limit leaves on that day if every step before it was run in full, m. */
  readonly weekLeftM: number | null
  readonly detail: Detail
}

/** The way back of the place that asks for most, as a staircase. */
export interface WayBack {
  readonly area: string | null
  readonly side: Side | null
  readonly steps: readonly WayBackStep[]
}

/** The first day named for a run, and what it waits for (rules.md §5b "The date is a promise"). */
export interface PromisedDay {
  readonly from: string
  /** Key of the words table. */
  readonly condition: string
  readonly detail: Detail
}
