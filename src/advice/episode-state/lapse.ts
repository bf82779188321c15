import { addDays, daysBetween } from '../../lib/local-date.ts'
import type { EpisodeHistory } from '../../model/episode-history.ts'
import { lapsesSlowly, needsAnswer } from '../bone-places.ts'
import { cap, join, level } from '../level.ts'
import type { PainFacts } from '../pain-facts.ts'
import type { State } from './state.ts'

/** rules.md §5b "What only the unknown asks for lapses first": days and counted runs without mention. */
const EASED = { days: 4, runs: 2, notBeforeDays: 3 }
const GONE = { days: 7, runs: 1 }
const SLOW = { days: 7, runs: 3 }
/** A run that counts lasts at least this. */
const COUNTED_RUN_S = 10 * 60
/** "Who obeys is not forgotten": full days of rest after which one trial is offered, and again after as many. */
const OBEYED_DAYS = 7

/** How far what only open questions ask for has lapsed. */
export type Lapse = 'none' | 'eased' | 'gone'

/** The last day the place was spoken of as hurting: a note, also a suggested one or of the other side, or a day that was not quiet. */
export function lastMention({ notes, quietAnswers, selfChecks, mentions }: EpisodeHistory, before: string): string {
  const days = [
    ...notes.filter(({ note }) => !note.painFree).map(({ note }) => note.date),
    ...mentions,
    ...quietAnswers.filter(({ quiet }) => !quiet).map(({ date }) => date),
    ...selfChecks.filter(({ passed }) => !passed).map(({ date }) => date),
  ].filter((date) => date <= before)
  return days.reduce((one, other) => (other > one ? other : one), '')
}

/** Days with a run of ten minutes or more since then whose next morning is past. */
const countedRunDays = ({ runs }: EpisodeHistory, since: string, today: string): number =>
  new Set(
    runs
      .filter(
        ({ date, durationS, counted }) => counted && date > since && date < today && (durationS ?? 0) >= COUNTED_RUN_S,
      )
      .map(({ date }) => date),
  ).size

/** How far it has lapsed on a day. An advice of C3 and more never does. */
export function lapseOn(state: State, history: EpisodeHistory, facts: PainFacts | null, today: string): Lapse {
  if (facts === null || state.level.c >= 3 || needsAnswer(facts)) return 'none'
  const since = lastMention(history, addDays(today, -1))
  if (since === '' || lastMention(history, today) === today) return 'none'
  const days = daysBetween(since, today)
  const runs = countedRunDays(history, since, today)
  if (lapsesSlowly(facts)) return days >= SLOW.days && runs >= SLOW.runs ? 'eased' : 'none'
  if (days >= GONE.days && runs >= GONE.runs) return 'gone'
  return days >= EASED.days || (runs >= EASED.runs && days >= EASED.notBeforeDays) ? 'eased' : 'none'
}

/** The state with what has lapsed taken out of it; at A2 it begins again with a trial. */
export function lapsed(state: State, known: State, lapse: Lapse, standing: readonly PainFacts[], today: string): State {
  if (lapse === 'none') return state
  // A joint, an inner shin or a heel asks for rest by being one: three runs without a word say as much as an answer.
  const bySlow = standing.some(lapsesSlowly) && standing.every(isNoWarning)
  const required = lapse === 'gone' ? known.level : join(known.level, level(1, 1))
  const left = bySlow ? cap(required, level(1, 5)) : required
  const at = cap(state.level, left)
  // What only the unknown required begins again with a trial first; later it is gone, and what is known stands by itself.
  const isRest = state.level.a >= 2 && at.a === 1
  const trial = isRest && lapse === 'eased'
  return {
    ...state,
    level: at,
    ...(trial && { back: 'trial' as const, quietNeeded: 0, trialFrom: today }),
    ...((at.a === 0 || (isRest && lapse === 'gone')) && { back: 'none' as const, quietNeeded: 0 }),
  }
}

/** Whether rest alone, with no answer at all, earns one trial by now (rules.md §5b "Who obeys is not forgotten"). */
export function obeyed(
  { level: { a, c }, locked }: State,
  history: EpisodeHistory,
  standing: readonly PainFacts[],
  today: string,
): boolean {
  if (a !== 2 || c >= 3 || locked || standing.length === 0 || !standing.every(isNoWarning)) return false
  let from = lastMention(history, today)
  // A run since then was the trial: it is offered again after as many days of rest.
  for (const { date } of history.runs) {
    if (date < today && daysBetween(from, date) > OBEYED_DAYS) from = date
  }
  return daysBetween(from, today) > OBEYED_DAYS
}

/** The day on which rest ends by itself if nothing more is noted; null where only answers end it. */
export function restEnds(
  state: State,
  known: State,
  history: EpisodeHistory,
  standing: readonly PainFacts[],
  today: string,
): string | null {
  const since = lastMention(history, today)
  const last = standing.at(-1)
  if (since === '' || last === undefined || state.level.c >= 3 || state.locked) return null
  if (known.level.a < 2 && standing.every((facts) => !needsAnswer(facts) && !lapsesSlowly(facts)))
    return addDays(since, EASED.days)
  return standing.every(isNoWarning) ? addDays(since, OBEYED_DAYS + 1) : null
}

const isNoWarning = (facts: PainFacts): boolean =>
  !needsAnswer(facts) &&
  !Object.values(facts.symptom.signs).includes(true) &&
  facts.gait !== 'changed' &&
  facts.quality !== 'sharp' &&
  facts.trend !== 'worsens' &&
  (facts.severityGuessed || facts.severity <= 3) &&
  !facts.selfCheckFailed &&
  facts.danger === null &&
  [facts.symptom.painkiller, facts.symptom.atRest, facts.symptom.disturbsSleep].every((answer) => answer !== 'yes')
