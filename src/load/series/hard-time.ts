import type { Run } from '../../model/run.ts'
import { type Session, timeOf } from './sessions.ts'

/** Hard is at least this share of the maximum heart rate (LF11, LF17) … */
const HARD_SHARE_OF_MAX_HR = 0.9
/** … or a session felt at least this hard, from 0 to 10. */
export const HARD_RPE = 7

/** Seconds run hard; null when neither the maximum heart rate with samples nor the felt effort is known. */
export function hardTimeS(session: Session, maxHrBpm: number | null): number | null {
  let hardS = 0
  for (const run of session.runs) {
    const ofRun = hardOfRun(run, maxHrBpm)
    if (ofRun === null) return null
    hardS += ofRun
  }
  return hardS
}

function hardOfRun(run: Run, maxHrBpm: number | null): number | null {
  const timeS = timeOf(run)
  if (run.rpe !== null && run.rpe >= HARD_RPE && timeS !== null) return timeS
  if (run.hrHistogram !== null && maxHrBpm !== null) {
    const { fromBpm, seconds } = run.hrHistogram
    const first = Math.max(0, Math.ceil(HARD_SHARE_OF_MAX_HR * maxHrBpm - 1e-9) - fromBpm)
    return seconds.slice(first).reduce((sum, value) => sum + value, 0)
  }
  return run.rpe === null ? null : 0
}
