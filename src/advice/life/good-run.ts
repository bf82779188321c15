import type { EpisodeNote } from '../../model/episode-history.ts'
import type { Judged } from '../judge-note.ts'
import { type Level, level } from '../level.ts'
import type { PainFacts } from '../pain-facts.ts'
import type { Row } from '../rule.ts'
import type { State } from './state.ts'

/** RULES §5b: such runs in a row after the trial that end the way back. */
const GOOD_RUNS = 2
/** Most a run on the way back may hurt. */
const GOOD_SEVERITY = 2

/** Rows that say where it is, not how the run went: a mild run that went well is not undone by them. */
const OF_THE_PLACE: readonly Row[] = ['place', 'tissue', 'site', 'consecutive']

/** A run that counts as a step back to running: better, ≤2, gait normal, back next morning; or noted pain-free. */
export function isGoodRun(facts: PainFacts, { runId }: EpisodeNote, { level: at, reasons }: Judged): boolean {
  if (runId === null || at.c >= 3) return false
  if (reasons.some((reason) => reason.level.a >= 2 && !OF_THE_PLACE.includes(reason.rule.row))) return false
  if (facts.painless) return facts.gait !== 'changed' && facts.nextMorning !== 'not-back'
  return (
    facts.severity <= GOOD_SEVERITY &&
    !facts.severityGuessed &&
    facts.gait === 'normal' &&
    facts.trend === 'improves' &&
    facts.nextMorning === 'back'
  )
}

/** S0-22: the same or worse in a trial ends it. */
export const failsTrial = ({ trend }: PainFacts): boolean => trend === 'unchanged' || trend === 'worsens'

/** What a noted run does to the state: whether the level it stood at no longer holds, and what its own notes may ask for at most. */
export interface Step {
  readonly returned: boolean
  /** Activity that the notes of this run are held at; null: their own. */
  readonly most: Level['a'] | null
}

/** A noted run in a trial, on the way back, or at a level that asked for less running. */
export function stepBack(state: State, good: boolean): Step {
  if (state.locked || state.level.a >= 2 || !good) {
    state.goodRuns = 0
    return { returned: false, most: null }
  }
  if (state.back === 'trial') {
    state.back = 'return'
    state.goodRuns = 0
    return { returned: false, most: 1 }
  }
  state.goodRuns += 1
  const onTheWay = state.back === 'return'
  if (state.goodRuns < GOOD_RUNS) return { returned: false, most: onTheWay ? 1 : null }
  state.level = level(0, state.level.c > 1 ? 1 : state.level.c)
  state.back = 'none'
  state.quietNeeded = 0
  state.goodRuns = 0
  return { returned: true, most: onTheWay ? 0 : null }
}
