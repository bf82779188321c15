import { checkDate } from './check-date.ts'
import { type Week, type WeekStart, weekOf, weekOfId } from './iso-week.ts'
import { addDays, isLogDay } from './local-date.ts'

/**
 * A week by name: `current`, `last`, `2026-W46`, or any date in the week; null for anything else.
 * @throws {RangeError} for a `today` that is no day
 */
export function pickWeek(name: string, today: string, weekStart: WeekStart): Week | null {
  checkDate('today', today)
  if (name === 'current') return weekOf(today, weekStart)
  if (name === 'last') return weekOf(addDays(today, -7), weekStart)
  if (/^\d{4}-\d\d-\d\d$/.test(name)) return isLogDay(name) ? weekOf(name, weekStart) : null
  const week = weekOfId(name.toUpperCase(), weekStart)
  return week !== null && isLogDay(week.from) ? week : null
}
