import { clockOf } from './local-time.ts'

const DAY_MS = 86_400_000

/** Days since 1970 of `2026-11-22`; NaN if it is no date. */
export function dayNumber(date: string): number {
  return Date.parse(`${date}T00:00:00Z`) / DAY_MS
}

/** The date of a day number. */
export function dateOfDay(day: number): string {
  return new Date(day * DAY_MS).toISOString().slice(0, 10)
}

/** The local day, `2026-11-22`, of an instant (Unix ms) in a zone. */
export function localDate(instantMs: number, zone: string): string {
  return dateOfDay(Math.floor(clockOf(instantMs, zone) / DAY_MS))
}

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
