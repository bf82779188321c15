// iCalendar (RFC 5545), as much of it as days without a clock need.

/** A day in a calendar. */
export interface CalendarDay {
  /** The same for the same event whenever it is written: read again, it replaces itself. */
  readonly uid: string
  readonly date: string
  readonly summary: string
  readonly description: string
}

/** RFC 5545 §3.1: octets of a line, its break not counted. */
const LINE_OCTETS = 75
const MS_PER_DAY = 86_400_000

/** A calendar of whole days. @param stampMs when it was made, Unix ms */
export function calendarText(name: string, days: readonly CalendarDay[], stampMs: number): string {
  const stamp = `${new Date(stampMs).toISOString().slice(0, 19).replaceAll(/[-:]/g, '')}Z`
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//sorepoint//way back//EN',
    'CALSCALE:GREGORIAN',
    'METHOD:PUBLISH',
    `X-WR-CALNAME:${escaped(name)}`,
    ...days.flatMap(({ uid, date, summary, description }) => [
      'BEGIN:VEVENT',
      `UID:${escaped(uid)}`,
      `DTSTAMP:${stamp}`,
      `DTSTART;VALUE=DATE:${compact(date)}`,
      `DTEND;VALUE=DATE:${compact(new Date(Date.parse(date) + MS_PER_DAY).toISOString().slice(0, 10))}`,
      `SUMMARY:${escaped(summary)}`,
      `DESCRIPTION:${escaped(description)}`,
      'TRANSP:TRANSPARENT',
      'END:VEVENT',
    ]),
    'END:VCALENDAR',
  ]
  return lines.map((line) => `${folded(line)}\r\n`).join('')
}

const compact = (date: string): string => date.replaceAll('-', '')

/** RFC 5545 §3.3.11. */
const escaped = (text: string): string =>
  text
    .replaceAll(/[\\;,]/g, (mark) => `\\${mark}`)
    .replaceAll(/\r\n|\r|\n/g, '\\n')
    // biome-ignore lint/suspicious/noControlCharactersInRegex: no control character is text in a calendar
    .replaceAll(/[\u0000-\u0008\u000b-\u001f\u007f]/g, '')

/** RFC 5545 §3.1: long lines go on behind a blank, never in the middle of a character. */
function folded(line: string): string {
  const rows: string[] = []
  let row = ''
  let octets = 0
  for (const character of line) {
    const size = new TextEncoder().encode(character).length
    if (octets + size > LINE_OCTETS) {
      rows.push(row)
      row = ' '
      octets = 1
    }
    row += character
    octets += size
  }
  return [...rows, row].join('\r\n')
}
