import { HISTORY_WORDS as WORDS } from '#words/history.ts'
import type { Format } from '../../lib/format.ts'
import type { FlagHistory } from '../../model/flag-history.ts'
import { type HistoryLines, historyLines } from '../history-lines.ts'
import type { Paint } from '../paint.ts'
import { heading, item, paragraph, together } from './lines.ts'

/** The history as a terminal shows it: what it says, the table behind it, every pain. @param call the program by its name */
export function historyText(history: FlagHistory, format: Format, paint: Paint, call: string): string {
  const lines = historyLines(history, format)
  return together([
    [heading(WORDS.title, paint), ...paragraph(WORDS.about).map(paint.quiet)],
    ...lines.sentences.map(paragraph),
    table(lines, paint),
    lines.notCompared.length === 0
      ? []
      : [heading(WORDS.notCompared, paint), ...lines.notCompared.flatMap((text) => item('·', text))],
    lines.pains.length === 0
      ? []
      : [heading(WORDS.pains, paint), ...lines.pains.flatMap(({ counted, text }) => item(counted ? '•' : '–', text))],
    [...paragraph(lines.always), ...paragraph(WORDS.noted(call)).map(paint.quiet)],
  ])
}

function table({ rows }: HistoryLines, paint: Paint): readonly string[] {
  if (rows.length === 0) return []
  const head = WORDS.head.slice(0, rows[0]?.length)
  const widths = head.map((name, column) => Math.max(name.length, ...rows.map((row) => row[column]?.length ?? 0)))
  const line = (cells: readonly string[]): string =>
    cells.map((cell, column) => (column === 0 ? cell.padEnd(widths[0]!) : cell.padStart(widths[column]!))).join('  ')
  return [paint.quiet(line(head)), ...rows.map(line)]
}
