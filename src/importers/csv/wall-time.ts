import { foldWords } from '../../lib/fold-words.ts'
import { MONTHS } from './month-words.ts'

/** A date and time of day as written, in whatever zone. */
export interface WallTime {
  readonly year: number
  /** 1–12. */
  readonly month: number
  readonly day: number
  readonly hour: number
  readonly minute: number
  readonly second: number
}

/** What `6/7/2026` means. Strava and Garmin write the day first wherever they write months as numbers; US spreadsheets do not. */
export type DateOrder = 'day-first' | 'month-first'

const YEAR_FIRST = /^(?<year>\d{4})\s?[-/.年]\s?(?<month>\d{1,2})\s?[-/.月]\s?(?<day>\d{1,2})日?/u
// All digits on end, as COROS and programs write a day: behind it no further digit.
const COMPACT = /^(?<year>(?:19|20)\d{2})(?<month>\d{2})(?<day>\d{2})(?!\d)/u
// Two digits of the year, as spreadsheets shorten it, only behind points and slashes: `26-03-13` begins with the year.
const NUMBERS =
  /^(?<first>\d{1,2})\s?(?<mark>[./-])\s?(?<second>\d{1,2})\s?(?:[./-]\s?(?<year>\d{4})|[./]\s?(?<year>\d\d)(?!\d))/u
const MONTH_FIRST = /^(?<name>\p{L}{3,})\.?\s(?<day>\d{1,2}),?\s(?<year>\d{4})/u
const DAY_FIRST = /^(?<day>\d{1,2})\.?\s(?:de\s)?(?<name>\p{L}{3,})\.?,?\s(?:de\s)?(?<year>\d{4})/u
const WEEKDAY = /^\p{L}+\.?,\s(?=\d)/u
const TIME = /(?<hour>\d{1,2})[:.h](?<minute>\d{2})(?:[:.](?<second>\d{2}))?(?:[.,]\d+)?/u
const AFTERNOON = /\bp\.?\s?m\b|午後|오후|下午/iu
const MORNING = /\ba\.?\s?m\b|午前|오전|上午/iu

/**
 * Reads the dates of activity tables: `Jun 10, 2013, 9:21:47 AM`, `21.07.2026, 15:09:27`, `6. 9. 2026 11:18:40`,
 * `9 mei 2026, 00:03:01`, `27 juil. 2026, 18:30:00`, `2026/06/29 20:14:15`, `Fr, 25 Mai 2012 20:31` (formats.md §2.4, §3.1).
 * Null for anything else, for a day that no calendar has, and for a date without a time of day.
 */
export function wallTimeOf(cell: string | undefined, order: DateOrder = 'day-first'): WallTime | null {
  const text = plain(cell)
  const found = dateIn(text, order)
  if (found === null) return null
  const rest = text.slice(found.length)
  const time = TIME.exec(rest)?.groups
  if (time === undefined) return null
  const hour = hourOf(Number(time['hour']), rest)
  const wall = { ...found.date, hour, minute: Number(time['minute']), second: Number(time['second'] ?? 0) }
  return isOnCalendar(wall) ? wall : null
}

/** The day of a cell that may tell no time of day, at midnight; null where it tells none. */
export function dateOf(cell: string | undefined, order: DateOrder = 'day-first'): WallTime | null {
  const found = dateIn(plain(cell), order)
  if (found === null) return null
  const wall = { ...found.date, hour: 0, minute: 0, second: 0 }
  return isOnCalendar(wall) ? wall : null
}

/**
 * How a file writes its numeric dates: seen from the days after the 12th in it; else by the order of its rows, which exports sort by
 * date; else US spreadsheets alone write `7/9/20`.
 */
export function dateOrderOf(cells: Iterable<string | undefined>): DateOrder {
  let monthFirst = 0
  let dayFirst = 0
  let shortened = false
  const dates: NumericDate[] = []
  for (const cell of cells) {
    const numbers = NUMBERS.exec(plain(cell))?.groups
    if (numbers === undefined) continue
    const date = { first: Number(numbers['first']), second: Number(numbers['second']), year: Number(numbers['year']) }
    if (date.second > 12) monthFirst++
    if (date.first > 12) dayFirst++
    shortened ||= numbers['mark'] === '/' && numbers['year']!.length === 2
    dates.push(date)
  }
  if (monthFirst !== dayFirst) return monthFirst > dayFirst ? 'month-first' : 'day-first'
  const moreSorted = turns(dates, 'day-first') - turns(dates, 'month-first')
  if (moreSorted !== 0) return moreSorted > 0 ? 'month-first' : 'day-first'
  return shortened ? 'month-first' : 'day-first'
}

interface NumericDate {
  readonly first: number
  readonly second: number
  readonly year: number
}

/** How often dates read in this order leave the direction in which most of them run: 0 for a sorted table. */
function turns(dates: readonly NumericDate[], order: DateOrder): number {
  const days = dates.map(({ first, second, year }) =>
    order === 'day-first' ? (year * 12 + second) * 31 + first : (year * 12 + first) * 31 + second,
  )
  let up = 0
  let down = 0
  for (let i = 1; i < days.length; i++) {
    if (days[i]! > days[i - 1]!) up++
    if (days[i]! < days[i - 1]!) down++
  }
  return Math.min(up, down)
}

/** Unix ms of a wall time that is in UTC. */
export function utcMsOf(wall: WallTime): number {
  return Date.UTC(wall.year, wall.month - 1, wall.day, wall.hour, wall.minute, wall.second)
}

/** `2026-01-04T12:38:59`. */
export function isoOf(wall: WallTime): string {
  return new Date(utcMsOf(wall)).toISOString().slice(0, 19)
}

function plain(cell: string | undefined): string {
  return (cell ?? '')
    .slice(0, 80)
    .replace(/[\s\u00A0\u2009\u202F]+/g, ' ')
    .trim()
    .replace(WEEKDAY, '')
}

function dateIn(
  text: string,
  order: DateOrder,
): { date: Pick<WallTime, 'year' | 'month' | 'day'>; length: number } | null {
  for (const pattern of [YEAR_FIRST, COMPACT, NUMBERS, MONTH_FIRST, DAY_FIRST]) {
    const match = pattern.exec(text)
    const { year, month, day, first, second, name } = match?.groups ?? {}
    if (match === null || year === undefined) continue
    const [dayText, monthText] = order === 'day-first' ? [first, second] : [second, first]
    const monthNumber = name === undefined ? Number(month ?? monthText) : MONTHS.get(foldWords(name))
    if (monthNumber === undefined) return null
    const century = year.length === 2 ? 2000 : 0
    const date = { year: century + Number(year), month: monthNumber, day: Number(day ?? dayText) }
    return { date, length: match[0].length }
  }
  return null
}

function hourOf(hour: number, rest: string): number {
  if (AFTERNOON.test(rest)) return hour < 12 ? hour + 12 : hour
  return MORNING.test(rest) && hour === 12 ? 0 : hour
}

function isOnCalendar(wall: WallTime): boolean {
  if (wall.hour > 23 || wall.minute > 59 || wall.second > 59) return false
  const date = new Date(utcMsOf(wall))
  return (
    wall.year >= 1970 && wall.year < 2200 && date.getUTCMonth() === wall.month - 1 && date.getUTCDate() === wall.day
  )
}
