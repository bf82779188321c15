import { ACTIVITIES, type Activity, CARES, type Care, type Headline } from '../model/advice.ts'

/** How much activity (A0–A3) and how much care (C0–C5): two independent axes, so that "rest" and "see someone" never hide each other (rules.md). */
export interface Level {
  readonly a: 0 | 1 | 2 | 3
  readonly c: 0 | 1 | 2 | 3 | 4 | 5
}

/** A level by its two numbers: activity A0–A3, care C0–C5 (rules.md). */
export const level = (a: Level['a'], c: Level['c']): Level => ({ a, c })

/** No limit: A0, C0. */
export const NO_LIMIT: Level = level(0, 0)

/** Component-wise maximum: the only way levels are put together. */
export function join(one: Level, other: Level): Level {
  return { a: one.a > other.a ? one.a : other.a, c: one.c > other.c ? one.c : other.c }
}

/** Component-wise minimum: only for the caps rules.md names (DOMS row, clearance). */
export function cap(one: Level, limit: Level): Level {
  return { a: one.a < limit.a ? one.a : limit.a, c: one.c < limit.c ? one.c : limit.c }
}

/** True if `one` is nowhere laxer than `other`. */
export function atLeast(one: Level, other: Level): boolean {
  return one.a >= other.a && one.c >= other.c
}

/** The level's activity by its name in the model. */
export const activityOf = ({ a }: Level): Activity => ACTIVITIES[a] as Activity
/** The level's care by its name in the model. */
export const careOf = ({ c }: Level): Care => CARES[c] as Care

/** Monotone in both axes (rules.md). */
export function headlineOf({ a, c }: Level): Headline {
  if (c === 5) return 'emergency'
  if (c === 4) return 'urgent'
  if (c === 3) return 'professional'
  if (a >= 2) return 'rest'
  return a === 1 ? 'modify' : 'continue'
}
