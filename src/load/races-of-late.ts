import { exceeds } from '../lib/compare.ts'
import { maxOver } from '../lib/window.ts'
import type { RaceOfLate } from '../model/load-state.ts'
import { sessionDistanceSpike } from './flags/session-distance-spike.ts'
import { threshold } from './load-flag.ts'
import type { Series } from './series/index.ts'
import type { Session } from './series/sessions.ts'
import { isCaution } from './usual.ts'

/** rules.md §5c [M]: what asks for days without running as a race does, and for how long it is remembered. */
export const LONG_RUN = {
  timeS: threshold(3 * 3600, 's', 'convention'),
  longer: threshold(1.15, 'ratio', 'convention'),
  windowDays: threshold(42, 'days', 'convention'),
} as const
const REMEMBERED_DAYS = 14

/** Races, and runs so long that the runner has no habit of them, of the last two weeks, oldest first; those of one day as one. */
export function racesOfLate(series: Series): readonly RaceOfLate[] {
  const { sessions, races, timeline } = series
  const found: RaceOfLate[] = []
  const late = sessions.filter(({ day }) => day > timeline.last - REMEMBERED_DAYS)
  for (const session of late) {
    const by = races.of(session) ?? (isBeyondHabit(session, series) ? 'long-run' : null)
    if (by === null) continue
    const { date, runId, timeS } = session
    const before = found.at(-1)
    if (before?.date !== date) {
      found.push({ date, runId, timeS, by })
    } else if (by !== 'long-run' || before.by === 'long-run') {
      const both = before.timeS === null || timeS === null ? null : before.timeS + timeS
      found[found.length - 1] = before.by === 'long-run' ? { date, runId, timeS, by } : { ...before, timeS: both }
    }
  }
  return found
}

/** Over three hours, and longer than six weeks of this runner, or with nothing to compare it with. */
function isBeyondHabit(session: Session, series: Series): boolean {
  const { day, timeS } = session
  if (timeS === null || !exceeds(timeS, LONG_RUN.timeS.value)) return false
  const longestS = maxOver(series.time.longest, day - LONG_RUN.windowDays.value, day - 1)
  return exceeds(timeS, LONG_RUN.longer.value * longestS) || isCaution(sessionDistanceSpike, session, series)
}
