import type { EpisodeNote } from '../../model/episode-history.ts'
import type { Judged } from '../judge-note.ts'
import { type Level, level } from '../level.ts'
import type { PainFacts } from '../pain-facts.ts'
import type { Row } from '../rule.ts'
import type { State } from './state.ts'

/** rules.md §5b: such runs in a row after the trial that end the way back. */
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

/** Neither better nor worse is reported of a mild run: it earns nothing, and undoes nothing (S0-22 names what does). */
export function isOpenRun(facts: PainFacts, { level: at, reasons }: Judged): boolean {
  if (at.c >= 3 || failsTrial(facts) || facts.severity > GOOD_SEVERITY || facts.severityGuessed) return false
  return !reasons.some((reason) => reason.level.a >= 2 && !OF_THE_PLACE.includes(reason.rule.row))
}

/** How a noted run went, of all its notes of the place. */
export interface Went {
  readonly good: boolean
  readonly open: boolean
  readonly painFree: boolean
}

/**
 * A noted run in a trial, on the way back, or at a level that limits running.
 * @param climbing its runs have not reached the usual longest of before it yet
 */
export function advanceReturn(state: State, { good, open, painFree }: Went, climbing: boolean, day: string): Step {
  if (state.locked || state.level.a >= 2 || !good) {
    state.goodRuns = 0
    state.painFreeRuns = 0
    if (good && painFree && !state.locked && state.level.a === 2) state.freeAtRest = [...state.freeAtRest, day]
    const onTheWay = state.level.a < 2 && (state.back !== 'none' || climbing)
    return { returned: false, most: open && onTheWay ? 1 : null }
  }
  state.painFreeRuns = painFree ? state.painFreeRuns + 1 : 0
  const onTheWay = state.back !== 'none'
  // Back at A0 a mild run of the same place does not send its runner back to rest while the runs still grow.
  const held = onTheWay || climbing ? 1 : null
  if (state.back === 'trial' && state.painFreeRuns < GOOD_RUNS) {
    state.back = 'return'
    state.goodRuns = 0
    return { returned: false, most: 1 }
  }
  state.goodRuns += 1
  // Two noted pain-free runs end it, the trial among them.
  const enough = state.goodRuns >= GOOD_RUNS || (onTheWay && state.painFreeRuns >= GOOD_RUNS)
  if (!enough) return { returned: false, most: held }
  state.level = level(0, state.level.c > 1 ? 1 : state.level.c)
  state.back = 'none'
  state.quietNeeded = 0
  state.goodRuns = 0
  return { returned: true, most: onTheWay ? 0 : held }
}
