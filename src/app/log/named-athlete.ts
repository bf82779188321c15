import type { OpenLog } from './open-log.ts'

/** Whose log it is when nobody says. */
export const DEFAULT_ATHLETE = 'me'

/** Whose log it is, where that has to be named; null: the only one, or the reader's own. */
export function namedAthlete({ athlete }: Pick<OpenLog, 'athlete'>): string | null {
  return athlete === DEFAULT_ATHLETE ? null : athlete
}
