import { daysBetween } from '../../lib/local-date.ts'
import type { EpisodeHistory } from '../../model/episode-history.ts'
import { SILENT_DAYS as NEW_STORY_DAYS } from '../../pain/episodes/episode-builder.ts'
import { isBonePlace } from '../bone-places.ts'
import { level } from '../level.ts'
import type { PainFacts } from '../pain-facts.ts'
import type { State } from './state.ts'

/** rules.md §5b: C≤1 stops setting the level after so many days with so many runs without mention, or after the longer time alone; C2 after that. */
const SILENT_DAYS = 14
const SILENT_RUNS = 4
const LONG_SILENT_DAYS = 28
/** LF18: noted pain-free runs that end a count. */
const PAIN_FREE_RUNS = 2

/** The last day on which it was noted, was not quiet, or was cleared: from there on it is silent. */
function lastWord({ notes, quietAnswers, selfChecks, clearances }: EpisodeHistory, until: string): string {
  const days = [
    ...notes.map(({ note }) => note.date),
    ...quietAnswers.filter(({ quiet }) => !quiet).map(({ date }) => date),
    ...selfChecks.filter(({ passed }) => !passed).map(({ date }) => date),
    ...clearances.map(({ on }) => on),
  ].filter((date) => date <= until)
  return days.reduce((one, other) => (other > one ? other : one), '')
}

/** Runs without mention since a day. */
const runsAfter = ({ runs }: EpisodeHistory, since: string, until: string): number =>
  runs.filter(({ date, counted }) => counted && date > since && date <= until).length

/** What silence has made of a level (rules.md §5b). C3 and more never ends so (P20). */
export type Silence = 'none' | 'to-trial' | 'over'

/** @param facts of the last note; an unanswered danger question never ends by silence. */
export function silenceOn(state: State, history: EpisodeHistory, facts: PainFacts | null, today: string): Silence {
  const { a, c } = state.level
  if (c >= 3 || asksDanger(facts)) return 'none'
  const last = lastWord(history, today)
  const days = daysBetween(last, today)
  const long = days >= LONG_SILENT_DAYS
  const short = c <= 1 && days >= SILENT_DAYS && runsAfter(history, last, today) >= SILENT_RUNS
  if (!long && !short) return 'none'
  if (a < 2) return 'over'
  // From A2 by way of a trial: it is over once a run has come after that; at a bone-stress place it stays a trial.
  const tried = history.runs.some(
    ({ date, counted }) =>
      counted && date < today && daysBetween(last, date) >= (c <= 1 ? SILENT_DAYS : LONG_SILENT_DAYS),
  )
  return tried && facts !== null && !isBonePlace(facts) ? 'over' : 'to-trial'
}

/** Words that may be danger, or a discomfort with a question first: their question stays (rules.md §5). */
const asksDanger = (facts: PainFacts | null): boolean =>
  facts !== null && (facts.danger !== null || facts.has('dizzy') || facts.has('vomiting'))

/** A trial is what silence leaves of rest; at a bone-stress place with a physio booked. */
export function toTrial(state: State, facts: PainFacts | null): State {
  const care = facts !== null && isBonePlace(facts) ? 2 : state.level.c
  return { ...state, level: level(1, care), back: 'trial', quietNeeded: 0 }
}

/** Back at A0 by its own steps, and the last two noted runs pain-free. */
export function hasEnded({ level: { a, c } }: State, history: EpisodeHistory): boolean {
  if (a > 0 || c >= 2) return false
  const painfulRuns = new Map<string, boolean>()
  for (const { runId, note } of history.notes) {
    if (runId !== null) painfulRuns.set(runId, (painfulRuns.get(runId) ?? false) || !note.painFree)
  }
  const last = [...painfulRuns.values()].slice(-PAIN_FREE_RUNS)
  return last.length === PAIN_FREE_RUNS && last.every((painful) => !painful)
}

/** "Gone?" is a question while pain there would still be the same story, until the runner has confirmed it. */
export function asksIfGone(history: EpisodeHistory, asOf: string): boolean {
  const last = lastWord(history, asOf)
  return (
    daysBetween(last, asOf) < NEW_STORY_DAYS &&
    !history.quietAnswers.some(({ date, symptomFree }) => symptomFree && date > last)
  )
}
