import { daysBetween } from '../../lib/local-date.ts'
import type { EpisodeHistory } from '../../model/episode-history.ts'
import { NEXT_RUN_STEP, TRIAL_MOST_M, TRIAL_SHARE } from '../budget/trial.ts'
import type { PainFacts } from '../pain-facts.ts'
import { mayBeTorn } from './quiet-days.ts'
import type { State } from './state.ts'

/** Runs with walk breaks after a pull [M]. */
const WALK_BREAK_RUNS = 6
/** A way back nobody has spoken of for this long is over; convention of ours. */
const OVER_DAYS = 56

/** What the next run may be at most on the way back from a rest, until a run reaches the usual longest of before it. */
export interface Ladder {
  /** The day the first trial was earned. */
  readonly from: string
  /** Longest next run, m; null before the first trial has gone well: the trial's own limits hold. */
  readonly nextM: number | null
  /** The last good run as it counts, m. */
  readonly lastGoodM: number | null
  readonly walkBreaks: boolean
  /** After bone: a professional's plan gives the figures, not these. */
  readonly byPlan: boolean
}

/** @param good the good runs on the way back, oldest first. */
export function ladderOf(
  state: State,
  history: EpisodeHistory,
  good: readonly { readonly date: string; readonly runId: string }[],
  facts: PainFacts | null,
  today: string,
): Ladder | null {
  const { trialFrom, level } = state
  if (trialFrom === null || level.a >= 2 || daysBetween(trialFrom, today) > OVER_DAYS) return null
  const byPlan = state.afterBone
  const torn = facts !== null && mayBeTorn(facts)
  const step = torn ? NEXT_RUN_STEP.torn : NEXT_RUN_STEP.usual
  const before = history.usualLongestBeforeM
  let allowed = before === null ? TRIAL_MOST_M : Math.min(TRIAL_MOST_M, before * TRIAL_SHARE)
  let lastGoodM: number | null = null
  let runs = 0
  for (const { date, runId, distanceM, counted } of history.runs) {
    if (!counted || date < trialFrom || date > today || distanceM === null) continue
    // Back at A0 nobody notes every run: one without a word counts once its next morning is past.
    const counts =
      good.some((each) => each.runId === runId) || (level.a === 0 && date < today && isSilent(history, runId))
    if (!counts) continue
    // A run counts at most as what was allowed that day.
    lastGoodM = Math.max(lastGoodM ?? 0, Math.min(distanceM, allowed))
    allowed = lastGoodM * step
    runs += 1
  }
  if (before !== null && lastGoodM !== null && lastGoodM >= before) return null
  const nextM = lastGoodM === null ? null : before === null ? allowed : Math.min(allowed, before)
  return { from: trialFrom, nextM, lastGoodM, walkBreaks: torn && runs < WALK_BREAK_RUNS, byPlan }
}

const isSilent = ({ notes }: EpisodeHistory, runId: string): boolean => notes.every((note) => note.runId !== runId)
