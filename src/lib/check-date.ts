import { isDate } from './local-date.ts'

/** For calls by other programs: a day that no calendar has would be taken for another. @throws {RangeError} naming what was given */
export function checkDate(name: string, date: string): void {
  if (!isDate(date)) throw new RangeError(`${name} takes a local day such as 2026-11-22, not "${date}"`)
}
