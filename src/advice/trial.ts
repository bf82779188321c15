/** A trial is a run-walk of at most this long, s (RULES §5b). */
export const TRIAL_MAX_S = 30 * 60
/** Run-walk speed by which minutes become metres, m/s: 30 min are about 3.6 km. Convention of ours. */
export const TRIAL_RUN_WALK_MPS = 2
/** Of the usual longest run, at most this share (RULES §5b). */
export const TRIAL_SHARE = 0.5
