import { addDays, daysBetween } from '../../lib/local-date.ts'
import type { EpisodeHistory } from '../../model/episode-history.ts'
import { reportedQuietDays } from '../../pain/episodes/reported-quiet-days.ts'
import { selfCheckOffered } from '../../pain/questions/self-check.ts'
import { isBonePlace, needsAnswer } from '../bone-places.ts'
import { domsCap } from '../doms.ts'
import type { JudgedReason } from '../judge-note.ts'
import { level } from '../level.ts'
import type { PainFacts } from '../pain-facts.ts'
import { addQuietDay, beginReturn, beginTrial, countAnew, promisedOn, raise, type State } from './state.ts'

/** rules.md §5b: A3 falls to A2 after this many days at ≤6. */
const A3_DAYS = 2
const A3_MILD = 6
/** rules.md §5b: C3 of causes not named there may close after this many answered symptom-free days. */
const SYMPTOM_FREE_DAYS = 14
/** rules.md §5b; the third run's is convention [M]. */
const QUIET_DAYS = { muscle: 2, tendon: 3, other: 5, thirdRun: 7 }

/** rules.md §5b [M]: from this age, or where it is not known, a calf is taken for torn. */
const CALF_AGE = 45

/** A muscle that was pulled, or may be: its way back is slower (rules.md §5b [M]). */
export function mayBeTorn(facts: PainFacts): boolean {
  if (facts.painless || facts.tissue !== 'muscle' || domsCap(facts) !== null) return false
  if (facts.symptom.suddenOnset === 'yes') return true
  return facts.area === 'calf' && !facts.twoSidedDiffuse && (facts.age === null || facts.age >= CALF_AGE)
}

/** Quiet days in a row that A2 waits for (rules.md §5b). */
export function quietDaysNeeded(facts: PainFacts, reasons: readonly JudgedReason[]): number {
  if (facts.runsInRow >= 3) return QUIET_DAYS.thirdRun
  // Soreness with its cause and all of its label known is no injury of that number: the DOMS row stands for Severity (D1, D6).
  if (domsCap(facts) !== null && facts.severity <= A3_MILD) return QUIET_DAYS.muscle
  if (mayBeTorn(facts)) return QUIET_DAYS.other
  if (facts.severity >= 4 || facts.quality === 'sharp') return QUIET_DAYS.other
  if (reasons.some(({ level: at }) => at.c >= 3)) return QUIET_DAYS.other
  switch (facts.tissue) {
    case 'muscle':
    case 'skin':
    case 'cramp':
    case 'stitch':
      return QUIET_DAYS.muscle
    case 'tendon':
    case 'kneecap':
      return QUIET_DAYS.tendon
    default:
      return QUIET_DAYS.other
  }
}

/** What the day says to "was it quiet?". A painful note of the same day outweighs an answer. */
export function answerQuiet(state: State, history: EpisodeHistory, facts: PainFacts | null, day: string): void {
  const reported = reportedQuietDays(history).find(({ date }) => date === day)
  const answered = history.quietAnswers.some(({ date }) => date === day)
  const painful = history.notes.some(({ note }) => note.date === day && !note.painFree)
  // Nor does a note tell of quiet that asks for rest itself.
  const hurts = painful && (reported === undefined || answered || (state.since === day && state.level.a >= 2))
  if (reported === undefined && !painful) return
  if (reported?.quiet === true && !hurts) {
    addQuietDay(state, day)
    if (state.level.a === 3 && state.severeOn !== day) state.mildSince ??= day
    return
  }
  if (reported?.quiet === false) {
    countAnew(state, day, 'not-quiet')
    // On the way back a day that is not quiet is "the same or worse" (S0-22): it hurts in daily life again.
    if (state.back !== 'none')
      raise(state, level(2, 1), facts === null ? 1 : quietDaysNeeded(facts, []), day, 'not-quiet')
  } else if (state.level.a >= 2 && state.countFrom !== day) countAnew(state, day, 'noted')
}

/** Keeps when pain above 6/10 was last, and since when it is known to be less. */
export function noteMildness(state: State, facts: PainFacts, day: string): void {
  if (facts.severity > A3_MILD) {
    state.mildSince = null
    state.severeOn = day
  } else if (state.level.a === 3 && state.severeOn !== day) state.mildSince ??= day
}

/** What quiet days have earned by this day: at most one step of activity (P21). */
export function relaxWhenQuiet(state: State, history: EpisodeHistory, facts: PainFacts | null, day: string): void {
  if (facts === null || state.locked || isHeadache(facts)) return
  if (state.level.a === 3) {
    if (state.mildSince === null || daysBetween(state.mildSince, day) < A3_DAYS) return
    state.level = { ...state.level, a: 2 }
    countAnew(state, day, 'noted')
    return
  }
  const checked = checkPassed(history, facts, day)
  if (state.level.c >= 3) {
    if (symptomFreeDays(history, facts, day) < SYMPTOM_FREE_DAYS || !checked) return
    state.level = { ...state.level, c: 1 }
  }
  if (state.level.a === 1 && state.back === 'none' && facts.runsInRow >= 3) {
    // D20, "§5b's steps stay open": seven quiet days and the check lead to a trial from A1 as well.
    const rested = state.quietStreak >= QUIET_DAYS.thirdRun && state.lastQuiet !== null && day > state.lastQuiet
    if (rested && (checked || !checkOffered(history))) beginTrial(state, day)
    return
  }
  if (state.level.a !== 2 || state.quietNeeded === 0) return
  if (day >= promisedOn(state) && !facts.selfCheckFailed && !isBonePlace(facts) && !needsAnswer(facts)) {
    const [first, ...others] = new Set(state.freeAtRest)
    const last = others.at(-1)
    // Two noted pain-free runs after the days of rest say more than the evenings nobody answered (rules.md §5b).
    if (first !== undefined && last !== undefined && day > last) beginReturn(state, first)
    // "No pain" closes the soreness of hard work (rules.md §5 DOMS): no check stands before its trial.
    else if (state.sorenessGoneOn !== null && day > state.sorenessGoneOn) beginTrial(state, day)
    if (state.level.a < 2) return
  }
  // The day after the last of them: the row is full in the evening.
  if (state.fullOn === null || day <= state.fullOn || day < promisedOn(state)) return
  if (checkOffered(history) && !checked) return
  beginTrial(state, day)
}

/** A headache has a row of its own for how long it lasts: no quiet days, no check (rules.md §5 Headache). */
export const isHeadache = ({ area, has }: PainFacts): boolean => area === 'head' || (area === null && has('headache'))

/** Evenings since the count began that nobody has answered yet, today's not among them; at most as many as are wanted. */
export function openEvenings(state: State, history: EpisodeHistory, today: string): readonly string[] {
  const reported = new Set(reportedQuietDays(history).map(({ date }) => date))
  const days: string[] = []
  for (let day = addDays(state.countFrom, 1); day < today; day = addDays(day, 1)) days.push(day)
  return days.slice(-Math.max(1, state.quietNeeded)).filter((day) => !reported.has(day))
}

/** Answered days without any symptom, since the last note and the last day with one. */
function symptomFreeDays(history: EpisodeHistory, facts: PainFacts, day: string): number {
  const since = reportedQuietDays(history).filter(({ date }) => date > facts.date && date <= day)
  const broken = since.findLastIndex(({ symptomFree }) => !symptomFree)
  return since.length - (broken + 1)
}

/** The last check since the last note, and since the last day that was not quiet, was passed. */
export function checkPassed(history: EpisodeHistory, facts: PainFacts, day: string): boolean {
  const restless = reportedQuietDays(history).findLast(({ quiet, date }) => !quiet && date <= day)?.date ?? facts.date
  const from = restless > facts.date ? restless : facts.date
  return history.selfChecks.findLast(({ date }) => date >= from && date <= day)?.passed === true
}

/** Whether the self-check stands between quiet days and a trial (P22). */
export const checkOffered = (history: EpisodeHistory): boolean => selfCheckOffered(history).offered
/** The whole check, squat and hop included (P22 leaves them out at some places). */
export const wholeCheckOffered = (history: EpisodeHistory): boolean => selfCheckOffered(history).steps.includes('hop')
