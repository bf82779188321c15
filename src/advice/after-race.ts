import { daysBetween } from '../lib/local-date.ts'

/** RULES §5c [M], after a race or a run of over three hours: days without running, days of a small week, days without hard running. */
export const AFTER_RACE_REST_DAYS = 3
/** RULES §5c: the first week after a race. */
export const AFTER_RACE_WEEK_DAYS = 7
const AFTER_RACE_EASY_DAYS = 14
/** A race of less than this is a hard run like another, no matter for days of rest; convention of ours. */
const SHORT_RACE_S = 75 * 60
/** Days without hard running after a short race; convention of ours. */
const SHORT_RACE_EASY_DAYS = 3

/** How long ago the last race was. */
export interface SinceRace {
  readonly date: string
  readonly days: number
}

/** The last race, or run that long. */
export interface LastRace {
  readonly date: string
  /** Null: not known, and read as long. */
  readonly movingS: number | null
}

const isShort = ({ movingS }: LastRace): boolean => movingS !== null && movingS < SHORT_RACE_S

/** Days since a race that asks for rest; null where none does any more. */
export function sinceLongRace(race: LastRace | null, asOf: string): SinceRace | null {
  if (race === null || isShort(race)) return null
  const days = daysBetween(race.date, asOf)
  return days >= 0 && days < AFTER_RACE_EASY_DAYS ? { date: race.date, days } : null
}

/** Whether hard running still waits for the race to be over. */
export function easyAfterRace(race: LastRace | null, asOf: string): boolean {
  if (race === null) return false
  const days = daysBetween(race.date, asOf)
  return days >= 0 && days < (isShort(race) ? SHORT_RACE_EASY_DAYS : AFTER_RACE_EASY_DAYS)
}
