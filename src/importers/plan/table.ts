import Papa from 'papaparse'
import { isDate } from '../../lib/local-date.ts'
import type { LineNotRead, PlanLines, PlannedLine } from './planned-line.ts'

/** What a column's number is followed by, so that "12.5" under "Distance (km)" reads as words do. */
const UNIT_OF_HEADING: readonly (readonly [RegExp, string])[] = [
  [/\bmi(les?)?\b/i, 'mi'],
  [/descent|downhill|loss|\bdown\b/i, 'm down'],
  [/ascent|climb|elevation|gain|\bup\b|uphill/i, 'm up'],
  [/\bmin(utes?)?\b|duration|\btime\b/i, 'min'],
  [/\bkm\b|kilomet|distance/i, 'km'],
]
const DATE_HEADING = /\b(date|day|datum|dato|fecha|data|when|tag)\b/i
/** A column that tells what is in the plan beside figures; weeks, weekdays and sums do not. */
const OTHER_HEADING = /\b(week|weekday|phase|total|sum)\b/i

/** A training plan as a table: a column with the day, and the run in words or in columns of figures. */
export function readPlanTable(text: string): PlanLines {
  const { data } = Papa.parse<string[]>(text.replace(/^\uFEFF/, ''), { skipEmptyLines: 'greedy' })
  const [head = []] = data
  const hasHead = !head.some((cell) => looksLikeDate(cell))
  const headings = hasHead ? head : []
  const rows = data.map((cells, i) => ({ cells, line: i + 1 })).slice(hasHead ? 1 : 0)
  const dateAt = dateColumn(
    headings,
    rows.map(({ cells }) => cells),
  )
  const order = dayOrder(rows.map(({ cells }) => cells[dateAt] ?? ''))
  const lines: PlannedLine[] = []
  const notRead: LineNotRead[] = []
  for (const { cells, line } of rows) {
    const words = cells.flatMap((cell, at) => (at === dateAt ? [] : wordsOf(cell, headings[at] ?? ''))).join(' ')
    const date = readDay(cells[dateAt] ?? '', order)
    if (words === '') notRead.push({ line, text: cells.join(' ').trim(), why: 'no-text' })
    else if (date === null || date === 'ambiguous') {
      notRead.push({ line, text: cells.join(' ').trim(), why: date === null ? 'no-date' : 'ambiguous-date' })
    } else lines.push({ line, date, text: words })
  }
  return { lines, notRead }
}

function dateColumn(headings: readonly string[], rows: readonly (readonly string[])[]): number {
  const named = headings.findIndex((heading) => DATE_HEADING.test(heading))
  if (named !== -1 && rows.some((cells) => looksLikeDate(cells[named] ?? ''))) return named
  const counts = (headings.length > 0 ? headings : (rows[0] ?? [])).map(
    (_, at) => rows.filter((cells) => looksLikeDate(cells[at] ?? '')).length,
  )
  return Math.max(0, counts.indexOf(Math.max(0, ...counts)))
}

/** A cell as words; a bare number with the unit its heading names. */
function wordsOf(cell: string, heading: string): readonly string[] {
  const text = cell.trim()
  if (text === '' || OTHER_HEADING.test(heading)) return []
  if (!/^\d+([.,]\d+)?$/.test(text)) return [text]
  const unit = UNIT_OF_HEADING.find(([pattern]) => pattern.test(heading))?.[1]
  return [unit === undefined ? text : `${text} ${unit}`]
}

const WRITTEN = /^(?:[a-z]{2,9}\.?,?\s+)?(\d{1,4})[-./](\d{1,2})[-./](\d{1,4})$/i
const looksLikeDate = (cell: string): boolean => WRITTEN.test(cell.trim())

/** Whether the day or the month comes first, where a cell of the column can only be one of them. */
type DayOrder = 'day-first' | 'month-first' | 'unknown'

function dayOrder(cells: readonly string[]): DayOrder {
  for (const cell of cells) {
    const [, first = '', second = ''] = WRITTEN.exec(cell.trim()) ?? []
    if (cell.includes('.') && first.length <= 2) return 'day-first'
    if (first.length <= 2 && Number(first) > 12) return 'day-first'
    if (first.length <= 2 && Number(second) > 12) return 'month-first'
  }
  return 'unknown'
}

function readDay(cell: string, order: DayOrder): string | 'ambiguous' | null {
  const [, first = '', second = '', third = ''] = WRITTEN.exec(cell.trim()) ?? []
  if (first === '') return null
  if (first.length === 4) return asDate(first, second, third)
  if (third.length !== 4) return null
  if (order === 'unknown') return first === second ? asDate(third, first, second) : 'ambiguous'
  return order === 'day-first' ? asDate(third, second, first) : asDate(third, first, second)
}

function asDate(year: string, month: string, day: string): string | null {
  const date = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
  return isDate(date) ? date : null
}
