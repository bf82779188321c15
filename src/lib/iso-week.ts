import { addDays, dateOfDay, dayNumber, weekday } from './local-date.ts'

/** The day a runner's weeks begin on. */
export type WeekStart = 'monday' | 'sunday'

/** An ISO week with its first and last local day, or the same seven days from a Sunday, by setting. */
export interface Week {
  /** `2026-W46`. */
  readonly id: string
  readonly from: string
  readonly to: string
}

/**
 * The week that holds a date. Weeks that start on Sunday carry the ISO number of the Monday in them,
 * so that both kinds have the same names.
 */
export function weekOf(date: string, weekStart: WeekStart = 'monday'): Week {
  const sinceStart = weekStart === 'monday' ? weekday(date) - 1 : weekday(date) % 7
  const from = addDays(date, -sinceStart)
  const monday = weekStart === 'monday' ? from : addDays(from, 1)
  return { id: isoWeekId(monday), from, to: addDays(from, 6) }
}

/** The week of a name, `2026-W46`; null if the year has no such week. */
export function weekOfId(id: string, weekStart: WeekStart = 'monday'): Week | null {
  const match = /^(\d{4})-W(\d\d)$/.exec(id)
  if (match === null) return null
  // 4 January is always in week 1.
  const firstMonday = mondayOf(`${match[1]}-01-04`)
  const monday = addDays(firstMonday, (Number(match[2]) - 1) * 7)
  if (isoWeekId(monday) !== id) return null
  return weekOf(monday, weekStart)
}

function mondayOf(date: string): string {
  return addDays(date, 1 - weekday(date))
}

function isoWeekId(monday: string): string {
  // A week belongs to the year of its Thursday (ISO 8601).
  const year = addDays(monday, 3).slice(0, 4)
  const number = (dayNumber(monday) - dayNumber(mondayOf(`${year}-01-04`))) / 7 + 1
  return `${year}-W${String(number).padStart(2, '0')}`
}

/** The weeks from the one of `from` to the one of `to`, in order. */
export function weeksBetween(from: string, to: string, weekStart: WeekStart = 'monday'): readonly Week[] {
  const weeks: Week[] = []
  for (let day = dayNumber(weekOf(from, weekStart).from); day <= dayNumber(to); day += 7) {
    weeks.push(weekOf(dateOfDay(day), weekStart))
  }
  return weeks
}
