import { addDays, daysBetween } from '../lib/local-date.ts'
import type { Clearance } from '../model/clearance.ts'
import type { Episode } from '../model/episode.ts'
import type { EpisodeHistory, EpisodeNote } from '../model/episode-history.ts'
import { selfCheckOffered } from '../pain/self-check.ts'
import { type JudgedReason, judgeNote } from './judge-note.ts'
import { join, type Level, level, NO_LIMIT } from './level.ts'
import { type PainFacts, painFacts, type RunnerFacts } from './pain-facts.ts'

/** RULES §5b: C≤1 stops setting the level after this many days and runs without mention, C2 after the longer time. */
const SILENT_DAYS = 14
const SILENT_DAYS_C2 = 28
const SILENT_RUNS = 4
/** RULES §5b: C3 of causes not named there may close after this many answered symptom-free days. */
const SYMPTOM_FREE_DAYS = 14
/** RULES §5b: A3 falls to A2 after this many days at ≤6. */
const A3_DAYS = 2
/** Good runs after a trial that end an episode. */
const GOOD_RUNS = 2

/** Rules whose C3 only a professional's clearance ends. */
const LOCKING_RULES = new Set(['bone-stress-pattern', 'groin-on-load', 'sudden-foot-pain'])
const LOCKING_SIGNS = ['giving-way', 'numb-or-tingling', 'bony-tenderness']

export interface EpisodeLife {
  readonly history: EpisodeHistory
  readonly level: Level
  readonly step: Episode['step']
  readonly open: boolean
  readonly askIfGone: boolean
  /** Notes that set the level, with their rules. */
  readonly reasons: readonly { readonly facts: PainFacts; readonly reason: JudgedReason }[]
  readonly facts: PainFacts | null
  /** Quiet days still wanted before a trial, at A2. */
  readonly quietDaysLeft: number | null
  readonly selfCheckWanted: boolean
  readonly needsClearance: boolean
  readonly doms: boolean
}

interface State {
  level: Level
  /** Walking back: a trial, then good runs. */
  back: 'none' | 'trial' | 'return'
  goodRuns: number
  quietStreak: number
  lastQuiet: string | null
  quietNeeded: number
  locked: boolean
  since: string
}

/** Quiet days in a row that A2 waits for (RULES §5b). */
export function quietDaysNeeded(facts: PainFacts, reasons: readonly JudgedReason[]): number {
  // LF18 on its third run; convention [M].
  if (facts.runsInRow >= 3) return 7
  if (facts.severity >= 4 || facts.quality === 'sharp') return 5
  if (reasons.some(({ level: at }) => at.c >= 3)) return 5
  if (facts.tissue === 'muscle' || facts.tissue === 'skin' || facts.tissue === 'cramp' || facts.tissue === 'stitch')
    return 2
  return facts.tissue === 'tendon' || facts.tissue === 'kneecap' ? 3 : 5
}

function locks(facts: PainFacts, reasons: readonly JudgedReason[]): boolean {
  return reasons.some(
    ({ rule, level: at, because }) =>
      at.c >= 4 ||
      (at.c === 3 &&
        (LOCKING_RULES.has(rule.id) ||
          (rule.id === 'slow-healing-tissue' && facts.tissue === 'bone') ||
          LOCKING_SIGNS.some((sign) =>
            String(because['signs'] ?? '')
              .split(' ')
              .includes(sign),
          ))),
  )
}

/** A run that counts as a step back to running: better, ≤2, gait normal, back next morning; or noted pain-free. */
export function isGoodRun(facts: PainFacts, noted: EpisodeNote): boolean {
  if (noted.runId === null) return false
  if (facts.painless) return facts.gait !== 'changed' && facts.nextMorning !== 'not-back'
  return (
    facts.severity <= 2 &&
    !facts.severityGuessed &&
    facts.gait === 'normal' &&
    facts.trend === 'improves' &&
    facts.nextMorning === 'back'
  )
}

/** The level one place sets on a day, stepped through its dated facts in order. Improvement goes one step at a time (P21). */
export function episodeLife(history: EpisodeHistory, runner: RunnerFacts, asOf: string): EpisodeLife {
  const state: State = {
    level: NO_LIMIT,
    back: 'none',
    goodRuns: 0,
    quietStreak: 0,
    lastQuiet: null,
    quietNeeded: 0,
    locked: false,
    since: history.notes[0]?.note.date ?? asOf,
  }
  let reasons: { facts: PainFacts; reason: JudgedReason }[] = []
  let last: PainFacts | null = null
  let doms = false
  for (const day of eventDays(history, asOf)) {
    applyClearances(state, history, day)
    for (const together of notesByRun(history, day)) {
      const judged = together.map((noted) => {
        const facts = painFacts(noted, history, runner, asOf)
        return { noted, facts, ...judgeNote(facts, activeClearance(history, day)) }
      })
      const returned =
        together[0]!.runId !== null &&
        stepBack(
          state,
          judged.every(({ facts, noted }) => isGoodRun(facts, noted)),
        )
      if (returned) reasons = []
      for (const { noted, facts, level: at, reasons: found, doms: sore } of judged) {
        if (!noted.note.painFree || found.length > 0) last = facts
        doms = sore
        enter(state, at, facts, found, day)
        reasons = reasons.concat(found.map((reason) => ({ facts, reason })))
      }
    }
    answerQuiet(state, history, day)
    relaxWhenQuiet(state, history, last, day)
  }
  return close(state, history, reasons, last, doms, asOf)
}

function eventDays(history: EpisodeHistory, asOf: string): readonly string[] {
  const days = new Set<string>()
  for (const { note } of history.notes) days.add(note.date)
  for (const { date } of history.quietAnswers) days.add(date)
  for (const { date } of history.selfChecks) days.add(date)
  for (const { on } of history.clearances) {
    days.add(on)
    days.add(addDays(on, 1))
  }
  return [...days].filter((day) => day <= asOf).sort()
}

/** A note comes in: the stricter of what held and what it says. */
function enter(state: State, at: Level, facts: PainFacts, reasons: readonly JudgedReason[], day: string): void {
  if (at.a > state.level.a || at.c > state.level.c || at.a >= 2) {
    state.since = day
    if (at.a >= 2) {
      state.back = 'none'
      state.goodRuns = 0
      state.quietStreak = 0
      state.lastQuiet = null
      state.quietNeeded = Math.max(state.quietNeeded, quietDaysNeeded(facts, reasons))
    }
  }
  state.level = join(state.level, at)
  state.locked ||= locks(facts, reasons)
}

/** The day's notes of the place, those of one run together: noting a run twice is no second run. */
function notesByRun(history: EpisodeHistory, day: string): readonly (readonly EpisodeNote[])[] {
  const groups = Map.groupBy(
    history.notes.filter(({ note }) => note.date === day),
    ({ runId }) => runId,
  )
  return [...groups.values()]
}

/** A noted run in a trial or on the way back. True if the level it stood at no longer holds. */
function stepBack(state: State, good: boolean): boolean {
  if (state.locked || state.level.a >= 2 || !good) {
    state.goodRuns = 0
    return false
  }
  state.goodRuns += 1
  if (state.back === 'trial') {
    state.back = 'return'
    return false
  }
  if (state.goodRuns < GOOD_RUNS) return false
  state.level = level(0, Math.min(state.level.c, 1) as Level['c'])
  state.back = 'none'
  state.quietNeeded = 0
  state.goodRuns = 0
  return true
}

function answerQuiet(state: State, history: EpisodeHistory, day: string): void {
  const answer = history.quietAnswers.find(({ date }) => date === day)
  if (answer === undefined) return
  // A painful note of the same day outweighs the answer.
  const hurts = history.notes.some(({ note }) => note.date === day && !note.painFree)
  if (!answer.quiet || hurts) {
    state.quietStreak = 0
    state.lastQuiet = null
    return
  }
  const follows = state.lastQuiet !== null && daysBetween(state.lastQuiet, day) === 1
  state.quietStreak = follows ? state.quietStreak + 1 : 1
  state.lastQuiet = day
}

function checkPassed(history: EpisodeHistory, facts: PainFacts | null, day: string): boolean {
  if (facts === null) return true
  const since = history.selfChecks.filter(({ date }) => date >= facts.date && date <= day)
  return since.length > 0 && since.at(-1)!.passed
}

const checkOffered = (history: EpisodeHistory): boolean => selfCheckOffered(history).offered

function relaxWhenQuiet(state: State, history: EpisodeHistory, facts: PainFacts | null, day: string): void {
  if (facts === null || state.locked) return
  const settled = history.quietAnswers.some(
    ({ date, quiet }) => quiet && date <= day && daysBetween(facts.date, date) >= A3_DAYS,
  )
  const milder = facts.severity <= 6 && daysBetween(state.since, day) >= A3_DAYS
  if (state.level.a === 3 && (settled || milder)) {
    state.level = { ...state.level, a: 2 }
    state.quietStreak = 0
    state.lastQuiet = null
    return
  }
  if (state.level.c >= 3) {
    const free = history.quietAnswers.filter(({ date, symptomFree }) => symptomFree && date > facts.date && date <= day)
    if (free.length < SYMPTOM_FREE_DAYS || !checkPassed(history, facts, day)) return
    state.level = level(state.level.a, 2)
  }
  if (state.level.a === 2 && state.quietStreak >= state.quietNeeded && state.quietNeeded > 0) {
    if (checkOffered(history) && !checkPassed(history, facts, day)) return
    state.level = { ...state.level, a: 1 }
    state.back = 'trial'
    state.quietNeeded = 0
  }
}

function matching(history: EpisodeHistory, day: string): readonly Clearance[] {
  return history.clearances.filter((clearance) => clearance.on <= day)
}

/** A clearance with a ceiling that covers the day. */
function activeClearance(history: EpisodeHistory, day: string): Clearance | null {
  return (
    matching(history, day).findLast(({ ceiling, until }) => ceiling !== null && (until === null || day <= until)) ??
    null
  )
}

/** A professional looked: what needed one no longer does. From A3 to A2 that day, to a trial the day after. */
function applyClearances(state: State, history: EpisodeHistory, day: string): void {
  for (const clearance of matching(history, day)) {
    if (clearance.on === day && clearance.on >= state.since && (state.level.c >= 2 || state.level.a >= 2)) {
      state.locked = false
      state.level = level(Math.min(state.level.a, 2) as Level['a'], Math.min(state.level.c, 1) as Level['c'])
      state.quietNeeded = Math.max(1, state.quietNeeded)
    }
    if (
      addDays(clearance.on, 1) === day &&
      clearance.on >= state.since &&
      !state.locked &&
      state.level.a === 2 &&
      state.level.c <= 1
    ) {
      state.level = level(1, 1)
      state.back = 'trial'
      state.quietNeeded = 0
    }
  }
}

function close(
  state: State,
  history: EpisodeHistory,
  reasons: EpisodeLife['reasons'],
  facts: PainFacts | null,
  doms: boolean,
  asOf: string,
): EpisodeLife {
  const at = { history, facts, doms, needsClearance: state.locked }
  const nothing = state.level.a === 0 && state.level.c === 0
  const finished = nothing || ended(state, history)
  if (finished || silent(state, history, asOf)) {
    return {
      ...at,
      level: NO_LIMIT,
      step: 'closed',
      open: false,
      askIfGone: !finished,
      reasons: [],
      quietDaysLeft: null,
      selfCheckWanted: false,
    }
  }
  const resting = state.level.a >= 2
  const waiting = resting && state.level.c < 3
  return {
    ...at,
    level: state.level,
    step: stepOf(state),
    open: true,
    askIfGone: false,
    reasons,
    quietDaysLeft: waiting ? Math.max(0, state.quietNeeded - state.quietStreak) : null,
    selfCheckWanted: waiting && checkOffered(history) && !checkPassed(history, facts, asOf),
  }
}

/** Back at A0 by its own steps, or two noted pain-free runs after a level that asked for none. */
function ended(state: State, history: EpisodeHistory): boolean {
  if (state.level.a > 0 || state.level.c >= 2) return false
  const runs = history.notes.filter(({ runId }) => runId !== null)
  return runs.slice(-2).length === 2 && runs.slice(-2).every(({ note }) => note.painFree)
}

function silent(state: State, history: EpisodeHistory, asOf: string): boolean {
  if (state.level.c >= 3) return false
  const lastDate = history.notes.at(-1)?.note.date ?? asOf
  const quietRuns = history.runsSince.filter(({ date }) => date > lastDate).length
  const days = state.level.c === 2 ? SILENT_DAYS_C2 : SILENT_DAYS
  return quietRuns >= SILENT_RUNS && daysBetween(lastDate, asOf) >= days
}

function stepOf(state: State): Episode['step'] {
  if (state.level.c >= 3) return 'professional'
  if (state.level.a >= 2) return 'rest'
  if (state.back === 'trial') return 'trial'
  if (state.back === 'return') return 'return'
  return state.level.a === 1 ? 'modify' : 'watch'
}
