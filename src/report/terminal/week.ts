import { emptyLogWords, FLAG_LEGEND, HEADINGS, upTo, weeksFrom } from '#words/report.ts'
import { weekLevels } from '../../drawings/weeks/weeks-shown.ts'
import { plainText } from '../../lib/plain-text.ts'
import { bar, sparkline } from '../bar.ts'
import { FLAG_MARKS } from '../marks.ts'
import { noteWords, placesShown, severityOf } from '../pain-lines.ts'
import type { Paint } from '../paint.ts'
import { SHOWN } from '../shown.ts'
import type { WeekReport } from '../week-form.ts'
import { comparedLine, dayLines, shownFlags, totalsLine, trendRows } from '../week-lines.ts'
import { wrap } from '../wrap.ts'
import { heading, item, WIDTH } from './lines.ts'

const BAR_WIDTH = 20

/** The seven days as bars, their totals, what they are held against. */
export function week({ analysis, format }: WeekReport, paint: Paint): readonly string[] {
  if (emptyLogWords(analysis) !== null) return []
  const days = dayLines(analysis, format)
  const most = Math.max(1, ...days.map(({ distanceM }) => distanceM))
  const compared = comparedLine(analysis, format)
  const dayRow = ({ date, distanceM, entries }: (typeof days)[number]): readonly string[] => {
    const wrapped = wrap(plainText(entries.join(' + ')), WIDTH - 27)
    const lead = `  ${format.shortWeekday(date).padEnd(3)} ${bar(distanceM / most, BAR_WIDTH).padEnd(BAR_WIDTH)} `
    return [
      `${lead}${wrapped[0] ?? ''}`.trimEnd(),
      ...wrapped.slice(1).map((line) => `${' '.repeat(lead.length)}${line}`),
    ]
  }
  return [
    heading(HEADINGS.week, paint),
    ...(analysis.runs.length === 0 ? [] : days.flatMap(dayRow)),
    ...item('=', totalsLine(analysis, format)),
    ...(compared === null ? [] : item(' ', compared).map(paint.quiet)),
  ]
}

/** What changed fast, gravest first. */
export function flags(report: WeekReport, paint: Paint): readonly string[] {
  const flags = shownFlags(report)
  if (flags.length === 0) return []
  return [
    heading(HEADINGS.flags, paint),
    ...flags.flatMap(({ level, message }) => item(paint.flag(level, FLAG_MARKS[level]), message)),
    paint.quiet(`    ${FLAG_LEGEND}`),
  ]
}

/** Where it hurts, with the latest notes. */
export function places({ analysis, format }: WeekReport, paint: Paint): readonly string[] {
  const shown = placesShown(analysis, format)
  if (shown.length === 0) return []
  return [
    heading(HEADINGS.places, paint),
    ...shown.flatMap(({ name, state, notes }) => [
      ...item('•', `${name}: ${state}`),
      ...(notes.length > SHOWN.notes
        ? [paint.quiet(`    ${notes.length - SHOWN.notes} earlier (sorepoint note list)`)]
        : []),
      ...notes
        .slice(-SHOWN.notes)
        .flatMap((note) =>
          item(' ', `${format.shortDate(note.date)} ${severityOf(note)} ${noteWords(note)}`.trimEnd()),
        ),
    ]),
  ]
}

/** The figures of the weeks as sparklines, one above the other. */
export function twelveWeeks({ analysis, format }: WeekReport, paint: Paint): readonly string[] {
  const rows = trendRows(analysis, format)
  if (rows.length === 0) return []
  const marks = weekLevels(analysis.history, analysis.recentFlags).map((level) =>
    level === null ? ' ' : FLAG_MARKS[level],
  )
  const [first, ...others] = rows.map(
    ({ name, values, most }) => `  ${name.padEnd(10)} ${sparkline(values)}  ${paint.quiet(upTo(most))}`,
  )
  return [
    heading(
      weeksFrom(analysis.history.length, format.shortDate(analysis.history[0]?.week.from ?? analysis.week.from)),
      paint,
    ),
    first ?? '',
    ...(marks.some((mark) => mark !== ' ') ? [`  ${'flags'.padEnd(10)} ${marks.join('')}`.trimEnd()] : []),
    ...others,
  ]
}
