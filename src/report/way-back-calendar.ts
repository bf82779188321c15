import { WAY_BACK_WORDS } from '#words/way-back.ts'
import { calendarText } from '../lib/ical.ts'
import type { Answer } from './week-form.ts'

/** The dated steps of the way back as a calendar; null where there is no date to put into one. */
export function wayBackCalendar({ advice, disclaimer }: Answer, stampMs: number): string | null {
  const { wayBack } = advice
  const place = [wayBack?.side, wayBack?.area].filter((part) => part != null).join('-') || 'pain'
  const steps = wayBack?.steps ?? []
  const days = steps.flatMap(({ kind, from, name, text }, at) =>
    from === null
      ? []
      : [
          {
            // Counted from the last one, so that a step keeps its name when its day moves, and when one before it is done.
            uid: `${place}-${steps.length - at}-${kind}@sorepoint`,
            date: from,
            summary: name,
            description: [text, WAY_BACK_WORDS.note, disclaimer].join('\n'),
          },
        ],
  )
  return days.length === 0 ? null : calendarText(WAY_BACK_WORDS.calendarName, days, stampMs)
}
