import { addDays, isDate, isLogDay } from '../lib/local-date.ts'
import { WrongUse } from './failure.ts'
import type { Session } from './session.ts'

/** A day as typed: a date, `today` or `yesterday`. @throws {WrongUse} naming what needed it */
export function readDate({ today }: Pick<Session, 'today'>, name: string, given: string): string {
  const date = given === 'today' ? today : given === 'yesterday' ? addDays(today, -1) : given
  if (isLogDay(date)) return date
  if (isDate(date)) throw new WrongUse(`${name}: a log goes from 1950 to 2199, not to ${given}`)
  const isShaped = /^\d{4}-\d{2}-\d{2}$/.test(given)
  throw new WrongUse(
    isShaped
      ? `${name}: the calendar has no ${given}`
      : `${name} takes a date such as ${today}, today or yesterday, not "${given}"`,
  )
}

/** First and last day of a list, where given. */
export interface DaySpan {
  readonly from?: string
  readonly to?: string
}

/** True for a date within the days given; without an end, for all on that side. @throws {WrongUse} */
export function withinDays(session: Pick<Session, 'today'>, { from, to }: DaySpan): (date: string) => boolean {
  const first = from === undefined ? '' : readDate(session, '--from', from)
  const last = to === undefined ? '9999' : readDate(session, '--to', to)
  if (first > last) throw new WrongUse(`--from ${first} is after --to ${last}`)
  return (date) => date >= first && date <= last
}
