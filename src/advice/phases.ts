import { addDays } from '../lib/local-date.ts'
import type { Phase } from '../model/advice.ts'
import type { EpisodeLife } from './episode-life.ts'
import { activityOf, type Level } from './level.ts'

const WEEK_DAYS = 7

export interface PhaseInput {
  readonly asOf: string
  readonly level: Level
  readonly lives: readonly EpisodeLife[]
  /** The level without what holds for this one day only (tiredness, a flag's rest day). */
  readonly lastingLevel: Level
  /** Last day a load flag keeps the week modified; null if none does. */
  readonly loadUntil: string | null
}

/** The next seven days in stretches, so that "rest until Wednesday, then a trial" can be said. */
export function phasesOf({ asOf, level, lives, lastingLevel, loadUntil }: PhaseInput): readonly Phase[] {
  const end = addDays(asOf, WEEK_DAYS - 1)
  const open = lives.filter((life) => life.open)
  const stopped = open.filter((life) => life.level.a >= 2)
  if (level.c >= 3) {
    const condition = level.c === 5 ? 'emergency-cleared' : level.c === 4 ? 'seen-today' : 'seen-by-professional'
    return [phase(asOf, null, level, condition)]
  }
  if (level.a === 3) return [phase(asOf, null, level, 'well-for-48-hours')]
  if (level.a === 2 && stopped.length === 0) {
    return lastingLevel.a >= 2
      ? [phase(asOf, null, level, 'until-better')]
      : [phase(asOf, asOf, level, 'today-only'), phase(addDays(asOf, 1), end, lastingLevel, conditionOf(lastingLevel))]
  }
  if (stopped.length > 0) {
    const quiet = Math.max(1, ...stopped.map(({ quietDaysLeft }) => quietDaysLeft ?? 1))
    const check = stopped.some(({ selfCheckWanted }) => selfCheckWanted)
    const until = addDays(asOf, quiet - 1)
    return [
      phase(asOf, until, level, check ? 'quiet-days-and-check' : 'quiet-days', { days: quiet }),
      phase(addDays(until, 1), null, { a: 1, c: 1 }, 'trial-run'),
    ]
  }
  if (open.some(({ step }) => step === 'trial')) return [phase(asOf, null, level, 'trial-run')]
  if (level.a === 1) {
    const onlyLoad = open.every((life) => life.level.a === 0) && loadUntil !== null
    if (onlyLoad && loadUntil < end) {
      return [
        phase(asOf, loadUntil, level, 'load-settles'),
        phase(addDays(loadUntil, 1), end, { a: 0, c: 0 }, 'as-planned'),
      ]
    }
    return [phase(asOf, end, level, onlyLoad ? 'load-settles' : 'two-good-runs')]
  }
  return [phase(asOf, end, level, 'as-planned')]
}

const conditionOf = (level: Level): string => (level.a === 0 ? 'as-planned' : 'two-good-runs')

const phase = (
  from: string,
  until: string | null,
  level: Level,
  condition: string,
  detail: Phase['detail'] = {},
): Phase => ({
  from,
  until,
  activity: activityOf(level),
  condition,
  detail,
})
