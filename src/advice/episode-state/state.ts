import { addDays, daysBetween } from '../../lib/local-date.ts'
import { join, type Level, NO_LIMIT } from '../level.ts'

/** Why the quiet days are counted from where they are. */
export type Counted = 'noted' | 'not-quiet' | 'check-failed'

/** Where an episode stands while its days are gone through. */
export interface State {
  level: Level
  /** On the way back: a trial, then good runs. */
  back: 'none' | 'trial' | 'return'
  goodRuns: number
  /** Noted pain-free runs in a row on the way back. */
  painFreeRuns: number
  /** Answered quiet days in a row, and the last of them. */
  quietStreak: number
  lastQuiet: string | null
  /** Day on which the row of quiet days was full. */
  fullOn: string | null
  /** Quiet days in a row that A2 waits for. */
  quietNeeded: number
  /** The last day that was not quiet, and why: quiet days count from the day after it. */
  countFrom: string
  counted: Counted
  /** Days at rest with a run noted pain-free, since it was last noted, not quiet, or failed its check. */
  freeAtRest: readonly string[]
  /** Soreness of hard work that the runner reports as gone: the day of that report. */
  sorenessGoneOn: string | null
  /** Day the first trial was earned; null before. */
  trialFrom: string | null
  /** Only a professional's clearance ends it. */
  locked: boolean
  /** It is bone, or may be. */
  boneLocked: boolean
  /** It was bone, and a professional cleared it: any pain there is theirs again. */
  afterBone: boolean
  /** Day the level was last raised or confirmed at A2 and above. */
  since: string
  /** First day known at 6/10 or less while at A3. */
  mildSince: string | null
  /** Last day with more than that. */
  severeOn: string | null
}

/** Before any note: no limit. */
export const stateOn = (day: string): State => ({
  level: NO_LIMIT,
  back: 'none',
  goodRuns: 0,
  painFreeRuns: 0,
  quietStreak: 0,
  lastQuiet: null,
  fullOn: null,
  quietNeeded: 0,
  countFrom: day,
  counted: 'noted',
  freeAtRest: [],
  sorenessGoneOn: null,
  trialFrom: null,
  locked: false,
  boneLocked: false,
  afterBone: false,
  since: day,
  mildSince: null,
  severeOn: null,
})

/** A note requires a level: the stricter of it and what held. At A2 every quiet day counts anew. */
export function raise(state: State, at: Level, quietDays: number, day: string, counted: Counted = 'noted'): void {
  if (at.a > state.level.a || at.c > state.level.c || at.a >= 2) state.since = day
  if (at.a >= 2) {
    state.back = 'none'
    state.goodRuns = 0
    state.painFreeRuns = 0
    state.quietNeeded = Math.max(state.quietNeeded, quietDays)
    countAnew(state, day, counted)
  }
  state.level = join(state.level, at)
}

/** The row of quiet days is broken: it counts from the day after. */
export function countAnew(state: State, day: string, counted: Counted): void {
  state.quietStreak = 0
  state.lastQuiet = null
  state.fullOn = null
  state.countFrom = day
  state.counted = counted
  state.freeAtRest = []
  state.sorenessGoneOn = null
}

/** The first day a trial may be run on if every day until then is quiet (rules.md §5b "The date is a promise"). */
export const promisedOn = ({ countFrom, quietNeeded }: State): string => addDays(countFrom, quietNeeded + 1)

/** One more quiet day; a day without an answer between two breaks the row, until it is answered. */
export function addQuietDay(state: State, day: string): void {
  const follows = state.lastQuiet !== null && daysBetween(state.lastQuiet, day) === 1
  state.quietStreak = follows ? state.quietStreak + 1 : 1
  state.lastQuiet = day
  if (state.quietNeeded > 0 && state.quietStreak >= state.quietNeeded) state.fullOn ??= day
}

/** A2 earned its trial: a run-walk, at A1. */
export function beginTrial(state: State, day: string): void {
  beginWayBack(state, 'trial', day)
}

/** The trial has been run already, pain-free and more than once: what comes next is the run after it. */
export function beginReturn(state: State, firstRunOn: string): void {
  beginWayBack(state, 'return', firstRunOn)
}

function beginWayBack(state: State, back: 'trial' | 'return', day: string): void {
  state.level = { a: 1, c: state.level.c }
  state.back = back
  state.goodRuns = 0
  state.painFreeRuns = 0
  state.quietNeeded = 0
  state.trialFrom = day
}
