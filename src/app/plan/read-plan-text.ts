import type { PlanLines } from '../../importers/plan/planned-line.ts'
import { err, ok, type Result } from '../../lib/result.ts'

/** Two years of a run twice a day are fewer lines; each is judged with all before it, so that more would take minutes. */
const MAX_LINES = 2000

/** A plan as the text of a table or of a calendar; an error in plain words where it is neither. */
export async function readPlanText(text: string, isCalendar = false): Promise<Result<PlanLines, string>> {
  const read = await readLines(text, isCalendar)
  if (!read.ok) return read
  const { lines, notRead } = read.value
  return lines.length + notRead.length > MAX_LINES
    ? err(`it has more than ${MAX_LINES} lines: give one plan of at most two years`)
    : read
}

async function readLines(text: string, isCalendar: boolean): Promise<Result<PlanLines, string>> {
  if (isCalendar || /^\uFEFF?\s*BEGIN:VCALENDAR/i.test(text)) {
    const { readPlanCalendar } = await import('../../importers/plan/calendar.ts')
    return readPlanCalendar(text)
  }
  const { readPlanTable } = await import('../../importers/plan/table.ts')
  return ok(readPlanTable(asTable(text)))
}

/** "2026-11-22 8 km easy" or "Sun 22.11.2026: 8 km": a day, then words. */
const DAY_THEN_WORDS = /^\s*((?:[a-z]{2,9}\.?,?\s+)?\d{1,4}[-./]\d{1,2}[-./]\d{1,4})\s*[:–-]?\s+([^\s,;|].*)$/i

/** Lines as somebody types them, as the table they stand for; anything else as it is. */
function asTable(text: string): string {
  const lines = text.replace(/^\uFEFF/, '').split(/\r?\n/)
  const written = lines.filter((line) => line.trim() !== '')
  if (written.length === 0 || !written.every((line) => DAY_THEN_WORDS.test(line) && !line.includes('\t'))) return text
  // Blank lines stay, so that a line keeps its number.
  return lines
    .map((line) => {
      const [, day = '', words = ''] = DAY_THEN_WORDS.exec(line) ?? []
      return day === '' ? line : `${day},"${words.replaceAll('"', '""')}"`
    })
    .join('\n')
}
