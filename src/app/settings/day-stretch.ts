import { addDays, isLogDay } from '../../lib/local-date.ts'
import { textOrder } from '../../lib/text-order.ts'
import type { DayStretch } from '../../model/flag-history.ts'

/** Days as typed: `2025-07-01..2025-08-31`, whole months `2025-07..2025-08`, one of them alone; null if it is none. */
export function readStretch(typed: string): DayStretch | null {
  const ends = typed.split('..')
  if (ends.length > 2) return null
  const [from, until] = [firstDay(ends[0] ?? ''), lastDay(ends.at(-1) ?? '')]
  return from === null || until === null || from > until ? null : { from, until }
}

const MONTH = /^\d{4}-\d\d$/

const logDay = (day: string): string | null => (isLogDay(day) ? day : null)

const firstDay = (text: string): string | null => logDay(MONTH.test(text) ? `${text}-01` : text)

function lastDay(text: string): string | null {
  if (!MONTH.test(text)) return logDay(text)
  const first = firstDay(text)
  // Some day of the next month, whichever it is.
  return first === null ? null : addDays(`${addDays(first, 31).slice(0, 7)}-01`, -1)
}

/** Oldest first; those that meet are one. */
export function joinStretches(stretches: readonly DayStretch[]): readonly DayStretch[] {
  const joined: DayStretch[] = []
  for (const { from, until } of stretches.toSorted((a, b) => textOrder(a.from, b.from))) {
    const last = joined.at(-1)
    if (last === undefined || from > addDays(last.until, 1)) joined.push({ from, until })
    else joined[joined.length - 1] = { from: last.from, until: until > last.until ? until : last.until }
  }
  return joined
}
