import type { Analysis, DayTotals, WeekTotals } from '../../model/analysis.ts'
import { type Finding, FLAG_LEVELS, type FlagLevel } from '../../model/flag.ts'

/** Some weeks as the charts show them. */
export interface WeeksShown {
  /** Oldest first. */
  readonly weeks: readonly WeekTotals[]
  /** The gravest flag of each. */
  readonly levels: readonly (FlagLevel | null)[]
  /** What the longest run of each is held against. */
  readonly longestBeforeM: readonly (number | null)[]
  /** Null where there is none, or none that held for all of the weeks. */
  readonly usualWeekM: number | null
}

/** The weeks of an analysis. */
export const weeksOf = ({ history, days, recentFlags, usual }: Analysis): WeeksShown => ({
  ...weeksWith(history, days, recentFlags),
  usualWeekM: usual.weekM,
})

/** Weeks with no usual of their own. */
export const weeksWith = (
  weeks: readonly WeekTotals[],
  days: readonly DayTotals[],
  flags: readonly Finding[],
): WeeksShown => ({
  weeks,
  levels: weekLevels(weeks, flags),
  longestBeforeM: weeks.map((week) => longestBefore(week, days)),
  usualWeekM: null,
})

/** The gravest flag of each week. */
export function weekLevels(weeks: readonly WeekTotals[], flags: readonly Finding[]): readonly (FlagLevel | null)[] {
  const gravestFirst = FLAG_LEVELS.toReversed()
  return weeks.map(({ week }) => {
    const those = flags.filter(({ date }) => date >= week.from && date <= week.to)
    return gravestFirst.find((level) => those.some((flag) => flag.level === level)) ?? null
  })
}

/** The longest of the 30 days before the day of a week's longest run: what that run is held against. */
export function longestBefore({ week, longestM }: WeekTotals, days: readonly DayTotals[]): number | null {
  if (longestM === null) return null
  return (
    days.find((day) => day.date >= week.from && day.date <= week.to && day.longestM === longestM)?.longestBeforeM ??
    null
  )
}
