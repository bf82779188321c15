import { reaches } from '../lib/compare.ts'
import { daysBetween } from '../lib/local-date.ts'
import type { RaceOfLate } from '../model/load-state.ts'

/** rules.md §5c [M]: days without running after a race, and after one of six hours and more. */
const REST_DAYS = 3
const LONG_REST_DAYS = 7
const LONG_RACE_S = 6 * 3600
/** rules.md §5c: the first week after a race. */
export const AFTER_RACE_WEEK_DAYS = 7
/** rules.md §5c: days without hard running. */
const EASY_DAYS = 14
/** rules.md §5c: a race of less than this is a hard run like another, no matter for days of rest. */
const SHORT_RACE_S = 75 * 60
/** Days without hard running after a short race; convention of ours. */
const SHORT_RACE_EASY_DAYS = 3

/** The race that asks for the most rest still to come. */
export interface SinceRace {
  readonly date: string
  readonly days: number
  /** Days after it without running. */
  readonly restDays: number
  readonly by: RaceOfLate['by']
  readonly runId: string
}

const isShort = ({ by, timeS }: RaceOfLate): boolean =>
  by !== 'long-run' && timeS !== null && !reaches(timeS, SHORT_RACE_S)

const restDaysAfter = ({ timeS }: RaceOfLate): number =>
  timeS !== null && reaches(timeS, LONG_RACE_S) ? LONG_REST_DAYS : REST_DAYS

/** The race that still asks for rest; of several the one that asks for it longest. Null where none does any more. */
export function sinceLongRace(races: readonly RaceOfLate[], asOf: string): SinceRace | null {
  const since = races
    .filter((race) => !isShort(race))
    .map((race) => ({ ...race, days: daysBetween(race.date, asOf), restDays: restDaysAfter(race) }))
    .filter(({ days }) => days >= 0 && days < EASY_DAYS)
  const longest = since.reduce<(typeof since)[number] | null>(
    (one, other) => (one !== null && one.restDays - one.days > other.restDays - other.days ? one : other),
    null,
  )
  if (longest === null) return null
  const { date, days, restDays, by, runId } = longest
  return { date, days, restDays, by, runId }
}

/** Whether hard running still waits for a race to be over. */
export function easyAfterRace(races: readonly RaceOfLate[], asOf: string): boolean {
  return races.some((race) => {
    const days = daysBetween(race.date, asOf)
    return days >= 0 && days < (isShort(race) ? SHORT_RACE_EASY_DAYS : EASY_DAYS)
  })
}
