import ICAL from 'ical.js'
import { err, ok, type Result } from '../../lib/result.ts'
import type { LineNotRead, PlanLines, PlannedLine } from './planned-line.ts'

/** A run that repeats without an end is read this often: a year of weeks. */
const MOST_REPEATS = 53

/** A training plan as a calendar (iCalendar, RFC 5545): an entry a run, on the day its own clock shows. */
export function readPlanCalendar(text: string): Result<PlanLines, string> {
  let events: readonly ICAL.Event[]
  try {
    const calendar = new ICAL.Component(ICAL.parse(text) as unknown[])
    events = calendar.getAllSubcomponents('vevent').map((component) => new ICAL.Event(component))
  } catch (error) {
    return err(`it is no calendar that can be read (${error instanceof Error ? error.message : String(error)})`)
  }
  const lines: PlannedLine[] = []
  const notRead: LineNotRead[] = []
  for (const [i, event] of events.entries()) {
    const line = i + 1
    const words = [event.summary, event.description?.split('\n')[0]]
      .filter((part) => (part ?? '').trim() !== '')
      .join(' ')
    if (words === '') notRead.push({ line, text: '', why: 'no-text' })
    else if (event.startDate === null) notRead.push({ line, text: words, why: 'no-date' })
    else for (const date of daysOf(event)) lines.push({ line, date, text: words })
  }
  return ok({ lines, notRead })
}

function daysOf(event: ICAL.Event): readonly string[] {
  if (!event.isRecurring()) return [dayOf(event.startDate)]
  const days: string[] = []
  const repeats = event.iterator()
  for (
    let next = repeats.next();
    next !== null && next !== undefined && days.length < MOST_REPEATS;
    next = repeats.next()
  ) {
    days.push(dayOf(next))
  }
  return days
}

const dayOf = ({ year, month, day }: ICAL.Time): string =>
  `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`
