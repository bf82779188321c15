import { sumOver } from '../../lib/window.ts'
import type { LoadInput } from '../input.ts'
import type { Days } from './days.ts'

/** rules.md §5 known-experienced. */
const LOG_DAYS = 364
const WEEKS_WITH_RUN = 40
/** rules.md §5: after at least 8 weeks off, a beginner for 8 weeks. */
const LONG_BREAK_DAYS = 56
const BEGINNER_AGAIN_DAYS = 56

/** How experienced the runner is on a day, from what was known on it. */
export interface Experience {
  /** By setting or by log; unknown is `false`, as a beginner. */
  knownExperienced(day: number): boolean
  /** At least 12 months of log with a run in at least 40 of the 52 weeks before, and no long break just behind. */
  byLog(day: number): boolean
  /** At least 8 weeks off, ended less than 8 weeks ago or not ended yet. */
  backFromLongBreak(day: number): boolean
}

/** Judged day by day, so that a later run does not change an earlier answer. */
export function makeExperience(input: LoadInput, days: Days): Experience {
  const { sessions, firstRun } = days
  const weeksWithRun = (day: number): number => {
    let weeks = 0
    for (let end = day; end > day - LOG_DAYS; end -= 7) if (sumOver(sessions, end - 6, end) > 0) weeks += 1
    return weeks
  }
  const backFromLongBreak = (day: number): boolean => {
    if (firstRun === null || firstRun > day) return false
    let off = 0
    for (let at = Math.max(firstRun, day - BEGINNER_AGAIN_DAYS - LONG_BREAK_DAYS); at <= day; at += 1) {
      if ((sessions[at] as number) === 0) {
        off += 1
      } else if (off >= LONG_BREAK_DAYS && day - at < BEGINNER_AGAIN_DAYS) {
        return true
      } else {
        off = 0
      }
    }
    return off >= LONG_BREAK_DAYS
  }
  const byLog = (day: number): boolean =>
    firstRun !== null &&
    day - firstRun + 1 >= LOG_DAYS &&
    !backFromLongBreak(day) &&
    weeksWithRun(day) >= WEEKS_WITH_RUN
  const knownExperienced = (day: number): boolean => {
    if (input.settings.experience === 'beginner') return false
    return input.settings.experience === 'experienced' ? !backFromLongBreak(day) : byLog(day)
  }
  return { knownExperienced, byLog, backFromLongBreak }
}
