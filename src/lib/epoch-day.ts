/**
 * Days since 1970-01-01 of `2026-11-22`, by arithmetic alone: the load series ask for it tens of thousands of times.
 * The date must be one; `local-date.ts` has the forgiving version.
 */
export function epochDay(isoDate: string): number {
  const month = digits(isoDate, 5, 7)
  // Years begin in March here, so that the leap day is the last one.
  const year = digits(isoDate, 0, 4) - (month <= 2 ? 1 : 0)
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + digits(isoDate, 8, 10) - 1
  const leapDays = Math.floor(year / 4) - Math.floor(year / 100) + Math.floor(year / 400)
  return year * 365 + leapDays + dayOfYear - DAYS_TO_1970
}

/** Days from 1 March of year 0 to 1 January 1970. */
const DAYS_TO_1970 = 719_468

function digits(text: string, from: number, to: number): number {
  let value = 0
  for (let i = from; i < to; i += 1) value = value * 10 + text.charCodeAt(i) - 48
  return value
}
