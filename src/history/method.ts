import type { FlagId, FlagLevel } from '../model/flag.ts'

// Every number of the method stands here, with where it comes from. None is chosen from a log.

/** Rises whenever the same log may give another answer. */
export const HISTORY_VERSION = '1'

/** A flag counts as before a run on its day and the six days before: fixed beforehand, a convention of ours. */
export const WINDOW_DAYS = 7

/** Comparison runs lie within the same stretch of so many days: time strata after Lumley & Levy 2000. */
export const STRETCH_DAYS = 365

/**
 * After a pain and the first run back, so many days are compared with nothing: running is less then because it hurt. Three
 * weeks of getting back, two of being careful and the window before; a convention of ours.
 */
export const AFTER_PAIN_DAYS = 42

/** A note on a day without a run belongs to the last run at most so many days before; convention. */
export const NOTE_AFTER_RUN_DAYS = 2

/** With fewer runs on its weekday, its own included, a pain has nothing to be compared with; convention. */
export const FEWEST_COMPARISON_RUNS = 3

/** Fewer pains than these tell nothing; from `PAINS_TO_STAND_OUT` on a flag may stand out; conventions. */
export const FEWEST_PAINS = 3
export const PAINS_TO_STAND_OUT = 5

/** One-sided, for the primary flag and for all others together: 5 in 100 logs with no link say anything at most. */
export const CHANCE = { leans: 0.025, standsOut: 0.005 } as const

/** Flags that stand before fewer, or more, of the comparison runs are not tested: one log cannot tell; convention. */
export const TESTED_SHARE = { least: 0.02, most: 0.6 } as const

export const INTERVAL_PCT = 95

/** Joint shifts of all flags' days (Westfall & Young), always from the same seed. */
export const SHIFTS = 1999
export const SHIFT_SEED = 20_261_130

/** Fixed beforehand: the flag of the largest study, from the level on at which that study saw more injuries (E1). */
export const PRIMARY: { readonly id: FlagId; readonly minLevel: FlagLevel } = {
  id: 'session-distance-spike',
  minLevel: 'caution',
}

/** The other flags count at any level. */
export const OTHER_LEVEL: FlagLevel = 'note'

/** It is raised because something hurt: to find it before pain says nothing. */
export const MADE_FROM_PAIN: readonly FlagId[] = ['same-pain-again']

/**
 * E1's bands pooled: 1.67 times the injuries, as log. The spread is a convention of ours; E1 counted by the session, here it is
 * the seven days up to a run.
 */
export const STUDY_PRIOR = { logRatio: 0.516, spread: 0.5, source: 'E1' } as const
