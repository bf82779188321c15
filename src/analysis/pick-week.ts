import { type WeekStart, weekOf, weekOfId } from '../lib/iso-week.ts'
import { addDays } from '../lib/local-date.ts'
import type { Week } from '../model/analysis.ts'

/** `current`, `last`, `2026-W46`, or any date in the week; null for anything else. */
export function pickWeek(name: string, today: string, weekStart: WeekStart): Week | null {
  if (name === 'current') return weekOf(today, weekStart)
  if (name === 'last') return weekOf(addDays(today, -7), weekStart)
  if (/^\d{4}-\d\d-\d\d$/.test(name)) return isDate(name) ? weekOf(name, weekStart) : null
  return weekOfId(name.toUpperCase(), weekStart)
}

/** True for a day the calendar has: `2026-02-30` is none. */
export function isDate(text: string): boolean {
  if (!/^\d{4}-\d\d-\d\d$/.test(text)) return false
  const ms = Date.parse(`${text}T00:00:00Z`)
  return !Number.isNaN(ms) && new Date(ms).toISOString().startsWith(text)
}
