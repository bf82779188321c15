/** A trial is a run-walk of at most this long, s (rules.md §5b). */
export const TRIAL_MAX_S = 30 * 60
/** Run-walk speed by which minutes become metres, m/s: 30 min are about 3.6 km. Convention of ours. */
export const TRIAL_RUN_WALK_MPS = 2
/** Of the usual longest run, at most this share (rules.md §5b). */
export const TRIAL_SHARE = 0.5
/** What half an hour of run-walk covers, m. */
export const TRIAL_MOST_M = TRIAL_MAX_S * TRIAL_RUN_WALK_MPS
/** After each good run the next may be at most so many times as long; less after a sudden pull in a muscle (rules.md §5b; [M]). */
export const NEXT_RUN_STEP = { usual: 1.2, torn: 1.1 }
