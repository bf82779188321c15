import { clockOf } from './local-time.ts'

const DAY_MS = 86_400_000

// A log asks for the same few thousand days again and again, and a date read or written out costs a microsecond.
const numbers = new Map<string, number>()
const dates = new Map<number, string>()

/** Days since 1970 of `2026-11-22`; NaN if it is no date. */
export function dayNumber(date: string): number {
  const known = numbers.get(date)
  if (known !== undefined) return known
  const day = Date.parse(`${date}T00:00:00Z`) / DAY_MS
  // What is no date is not kept: there is no end of them.
  if (!Number.isNaN(day)) numbers.set(date, day)
  return day
}

/** A date has four digits for its year: before the first and after the last of them nothing can be named. */
const FIRST_DAY = dayNumber('0000-01-01')
const LAST_DAY = dayNumber('9999-12-31')

/** The date of a day number; the first or the last that there is for one beyond. */
export function dateOfDay(given: number): string {
  const day = Math.min(Math.max(given, FIRST_DAY), LAST_DAY)
  let date = dates.get(day)
  if (date === undefined) {
    date = new Date(day * DAY_MS).toISOString().slice(0, 10)
    dates.set(day, date)
  }
  return date
}

/** The local day, `2026-11-22`, of an instant (Unix ms) in a zone. */
export function localDate(instantMs: number, zone: string): string {
  return dateOfDay(Math.floor(clockOf(instantMs, zone) / DAY_MS))
}

/** The date so many days later, earlier for a negative number, as far as the calendar goes. */
export function addDays(date: string, days: number): string {
  return dateOfDay(dayNumber(date) + days)
}

/** Days from `from` to `to`; negative if `to` is earlier. */
export function daysBetween(from: string, to: string): number {
  return dayNumber(to) - dayNumber(from)
}

/** 1 Monday to 7 Sunday. */
export function weekday(date: string): number {
  // 1970-01-01 was a Thursday.
  return ((((dayNumber(date) + 3) % 7) + 7) % 7) + 1
}

/** True for a day the calendar has: `2026-02-30` is none. */
export function isDate(text: string): boolean {
  if (!/^\d{4}-\d\d-\d\d$/.test(text)) return false
  const ms = Date.parse(`${text}T00:00:00Z`)
  return !Number.isNaN(ms) && new Date(ms).toISOString().startsWith(text)
}

/** Years whose every week and season has whole dates on both sides; nobody logs a run outside them. */
const FIRST_YEAR = '1950'
const LAST_YEAR = '2199'

/** True for a day of the calendar that a log can be read on. */
export function isLogDay(text: string): boolean {
  return isDate(text) && text.slice(0, 4) >= FIRST_YEAR && text.slice(0, 4) <= LAST_YEAR
}
