import { addDays, daysBetween, isDate, isLogDay } from '../lib/local-date.ts'
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

/** At once, as many days as a month has: more is a slip of the year. */
const MOST_DAYS = 31

/** One day or several: FROM..TO, and commas between. In order, each once. @throws {WrongUse} naming the option that takes them */
export function readDays(session: Pick<Session, 'today'>, name: string, given: string): readonly string[] {
  const days = given.split(',').flatMap((part) => {
    const [from, to, ...more] = part.split('..').map((day) => readDate(session, name, day.trim()))
    if (from === undefined || more.length > 0) throw new WrongUse(`${name} takes FROM..TO, not "${part}"`)
    const last = to ?? from
    if (last < from) throw new WrongUse(`${name}: ${from} is after ${last}`)
    if (daysBetween(from, last) >= MOST_DAYS) throw new WrongUse(`${name}: at most ${MOST_DAYS} days at once`)
    return Array.from({ length: daysBetween(from, last) + 1 }, (_, n) => addDays(from, n))
  })
  return [...new Set(days)].sort()
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
