import type { Log } from '../../analysis/analyse.ts'
import { dayTotals } from '../../analysis/day-totals.ts'
import { weekTotals } from '../../analysis/week-totals.ts'
import { weekOf, weeksBetween } from '../../lib/iso-week.ts'
import { addDays } from '../../lib/local-date.ts'
import type { DayTotals, WeekTotals } from '../../model/analysis.ts'

/** Fifty-three, so that the same week of the year before is in it. */
const WEEKS = 53

/** The totals of the year of weeks up to a day, oldest first, and of its days. */
export function yearOfWeeks(
  { runs, settings }: Log,
  until: string,
): { readonly weeks: readonly WeekTotals[]; readonly days: readonly DayTotals[] } {
  const last = weekOf(until, settings.weekStart)
  const from = addDays(last.from, -7 * (WEEKS - 1))
  const those = runs.filter(({ date }) => date >= from && date <= until)
  return {
    weeks: weeksBetween(from, last.from, settings.weekStart).map((week) => weekTotals(week, those)),
    days: dayTotals(from, until, runs),
  }
}
