/** Days from 1 March of year 0 to 1 January 1970. */
const DAYS_TO_1970 = 719_468

/** Days since 1970-01-01 of a day in the Gregorian calendar. The day must be one. */
export function daysSince1970(year: number, month: number, day: number): number {
  // Years begin in March here, so that the leap day is the last one.
  const ofMarch = month <= 2 ? year - 1 : year
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1
  const leapDays = Math.floor(ofMarch / 4) - Math.floor(ofMarch / 100) + Math.floor(ofMarch / 400)
  return ofMarch * 365 + leapDays + dayOfYear - DAYS_TO_1970
}
