import { weekday } from './local-date.ts'

/** Which parts of a date a format shows. */
export type DayShape = 'date' | 'dateOfYear' | 'weekday' | 'shortWeekday' | 'shortDate' | 'fullDate'

const WEEKDAYS = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'] as const

const MONTHS = [
  ...['January', 'February', 'March', 'April', 'May', 'June'],
  ...['July', 'August', 'September', 'October', 'November', 'December'],
] as const

/**
 * `Intl.DateTimeFormat` for British English, the language of the tool, without it: making the first takes longer than
 * most of a report.
 * @param isoDate a day the calendar has
 */
export function britishDate(isoDate: string, shape: DayShape): string {
  const [year, month, day] = isoDate.split('-').map(Number) as [number, number, number]
  const name = WEEKDAYS[weekday(isoDate) - 1] as string
  const monthName = MONTHS[month - 1] as string
  const shapes: Readonly<Record<DayShape, string>> = {
    date: `${name.slice(0, 3)} ${day} ${monthName}`,
    dateOfYear: `${name.slice(0, 3)} ${day} ${monthName} ${year}`,
    weekday: name,
    shortWeekday: name.slice(0, 3),
    // British English writes Sept.
    shortDate: `${day} ${monthName.slice(0, month === 9 ? 4 : 3)}`,
    fullDate: `${day} ${monthName} ${year}`,
  }
  return shapes[shape]
}
