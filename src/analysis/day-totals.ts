import { addDays, dayNumber } from '../lib/local-date.ts'
import { longestSessions } from '../load/series/sessions.ts'
import { SPIKE } from '../load/spike.ts'
import type { DayTotals } from '../model/analysis.ts'
import { isCounted, type Run } from '../model/run.ts'

/** What each local day from `from` to `to` held, the empty ones too. */
export function dayTotals(from: string, to: string, activities: readonly Run[]): readonly DayTotals[] {
  const counted = activities.filter(isCounted)
  const byDate = Map.groupBy(counted, ({ date }) => date)
  const longestM = longestSessions(activities)
  return Array.from({ length: dayNumber(to) - dayNumber(from) + 1 }, (_, index) => {
    const date = addDays(from, index)
    const those = byDate.get(date) ?? []
    const runs = those.filter(({ sport }) => sport === 'run')
    const distances = runs.map(({ distanceM }) => distanceM).filter((value) => value !== null)
    return {
      date,
      runs: runs.length,
      others: those.length - runs.length,
      distanceM: distances.length === 0 ? null : distances.reduce((sum, value) => sum + value, 0),
      longestM: longestM.get(date) ?? null,
      longestBeforeM: longestBefore(date, longestM),
    }
  })
}

/** Over the days before, the day itself left out. */
function longestBefore(date: string, longestM: ReadonlyMap<string, number>): number | null {
  const before = Array.from({ length: SPIKE.windowDays.value }, (_, back) => longestM.get(addDays(date, -1 - back)))
  const known = before.filter((value) => value !== undefined)
  return known.length === 0 ? null : Math.max(...known)
}
