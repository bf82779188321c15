import { daysBetween } from '../../lib/local-date.ts'
import { join, type Level, NO_LIMIT } from '../level.ts'

/** Where an episode stands while its days are gone through. */
export interface State {
  level: Level
  /** On the way back: a trial, then good runs. */
  back: 'none' | 'trial' | 'return'
  goodRuns: number
  /** Answered quiet days in a row, and the last of them. */
  quietStreak: number
  lastQuiet: string | null
  /** Quiet days in a row that A2 waits for. */
  quietNeeded: number
  /** Only a professional's clearance ends it. */
  locked: boolean
  /** Day the level was last raised or confirmed at A2 and above. */
  since: string
  /** First day known at 6/10 or less while at A3. */
  mildSince: string | null
  /** Last day with more than that. */
  severeOn: string | null
}

/** Before anything was said: nothing is asked for. */
export const stateOn = (day: string): State => ({
  level: NO_LIMIT,
  back: 'none',
  goodRuns: 0,
  quietStreak: 0,
  lastQuiet: null,
  quietNeeded: 0,
  locked: false,
  since: day,
  mildSince: null,
  severeOn: null,
})

/** Something is said that asks for a level: the stricter of what held and what is asked. At A2 every quiet day counts anew. */
export function raise(state: State, at: Level, quietDays: number, day: string): void {
  if (at.a > state.level.a || at.c > state.level.c || at.a >= 2) state.since = day
  if (at.a >= 2) {
    state.back = 'none'
    state.goodRuns = 0
    state.quietNeeded = Math.max(state.quietNeeded, quietDays)
    countAnew(state)
  }
  state.level = join(state.level, at)
}

/** Quiet days in a row as they count on a day: a row that is not full yet is broken by a day without an answer. */
export function quietDaysOn(state: State, day: string): number {
  const { quietStreak, quietNeeded, lastQuiet } = state
  const isFull = quietNeeded > 0 && quietStreak >= quietNeeded
  return isFull || (lastQuiet !== null && daysBetween(lastQuiet, day) <= 1) ? quietStreak : 0
}

/** The row of quiet days is broken. */
export function countAnew(state: State): void {
  state.quietStreak = 0
  state.lastQuiet = null
}

/** A2 earned its trial: a run-walk, at A1. */
export function beginTrial(state: State): void {
  state.level = { a: 1, c: state.level.c }
  state.back = 'trial'
  state.goodRuns = 0
  state.quietNeeded = 0
}
