import { HEADLINE_WORDS } from '#words/advice.ts'
import { emptyLogWords, FLAG_LEGEND, HEADINGS, LITTLE_HISTORY, upTo, weekLine, weeksFrom } from '#words/report.ts'
import { WAY_BACK_WORDS, wayBackHeading } from '#words/way-back.ts'
import { weekLevels } from '../../drawings/weeks/weeks-shown.ts'
import { sparkline } from '../bar.ts'
import { FLAG_MARKS, HEADLINE_MARKS } from '../marks.ts'
import { noteWords, placesShown, severityOf } from '../pain-lines.ts'
import type { WeekReport } from '../week-form.ts'
import { budgetRows, comparedLine, dayLines, shownFlags, totalsLine, trendRows } from '../week-lines.ts'
import { escapeMarkdown } from './escape.ts'
import { bullet, document, section } from './lines.ts'

/** A blank in a code span is easily lost. */
const NOTHING = '·'

/** The weekly report in Markdown: lists, no tables, so that it pastes into a message as well. */
export function markdownWeek(report: WeekReport): string {
  const { answer } = report
  const { advice } = answer
  const help = section(HEADINGS.help, [...advice.seekHelp.map(bullet), '', `_${escapeMarkdown(answer.disclaimer)}_`])
  if (advice.emergency.length > 0) return document([...headline(report), why(report), help])
  return document([
    ...headline(report),
    section(HEADINGS.do, advice.do.map(bullet)),
    section(HEADINGS.avoid, advice.avoid.map(bullet)),
    section(HEADINGS.phases, phases(report)),
    ...(advice.wayBack === null
      ? []
      : [
          section(wayBackHeading(advice.wayBack), [
            ...advice.wayBack.steps.map(({ text }) => bullet(text)),
            '',
            escapeMarkdown(WAY_BACK_WORDS.note),
          ]),
        ]),
    budget(report),
    section(
      HEADINGS.questions,
      advice.questions.map(({ text }) => bullet(text)),
    ),
    why(report),
    section(HEADINGS.know, advice.know.map(bullet)),
    week(report),
    flags(report),
    section(HEADINGS.places, places(report)),
    twelveWeeks(report),
    section(
      HEADINGS.unknown,
      answer.unknown.map(({ text }) => bullet(text)),
    ),
    help,
  ])
}

function headline({ analysis, answer, format, athlete = null }: WeekReport): readonly (readonly string[])[] {
  const state = analysis.advice.headline
  const empty = emptyLogWords(analysis)
  return [
    [`# ${HEADLINE_MARKS[state]} ${HEADLINE_WORDS[state]}`],
    [`**${escapeMarkdown(answer.advice.sentence)}**`],
    ...(empty === null ? [] : [[escapeMarkdown(empty)]]),
    ...answer.advice.emergency.map((branch) => [escapeMarkdown(branch)]),
    [escapeMarkdown(`${athlete === null ? '' : `${athlete} · `}${weekLine(analysis, format)}`)],
  ]
}

function phases({ answer }: WeekReport): readonly string[] {
  return answer.advice.phases.filter(({ condition }) => condition !== 'as-planned').map(({ text }) => bullet(text))
}

function budget({ analysis, format }: WeekReport): readonly string[] {
  const limits = analysis.advice.budget
  if (limits === null) return []
  const rows = budgetRows(analysis, format).map(({ name, value, beside }) =>
    bullet(`${name}: ${value}${beside === '' ? '' : ` (${beside})`}`),
  )
  return section(`${HEADINGS.budget}${limits.confidence === 'low' ? ` (${LITTLE_HISTORY})` : ''}`, rows)
}

function why({ answer }: WeekReport): readonly string[] {
  return section(
    HEADINGS.why,
    answer.advice.reasons.map(
      ({ text, rule, sources }) => `${bullet(text)} (\`${rule}\`: ${sources.map(({ id }) => id).join(', ')})`,
    ),
  )
}

function week({ analysis, format }: WeekReport): readonly string[] {
  if (emptyLogWords(analysis) !== null) return []
  const days = dayLines(analysis, format).filter(({ entries }) => entries.length > 0)
  const compared = comparedLine(analysis, format)
  return section(HEADINGS.week, [
    ...days.map(({ date, entries }) => bullet(`${format.shortWeekday(date)}: ${entries.join(' + ')}`)),
    bullet(totalsLine(analysis, format)),
    ...(compared === null ? [] : [bullet(compared)]),
  ])
}

function flags(report: WeekReport): readonly string[] {
  const lines = shownFlags(report).map(({ level, message }) => bullet(`${FLAG_MARKS[level]} ${message}`))
  return section(HEADINGS.flags, lines.length === 0 ? [] : [...lines, '', FLAG_LEGEND])
}

function places({ analysis, format }: WeekReport): readonly string[] {
  return placesShown(analysis, format).flatMap(({ name, state, notes }) => [
    bullet(`${name}: ${state}`),
    ...notes.map(
      (note) => `  ${bullet(`${format.shortDate(note.date)} ${severityOf(note)} ${noteWords(note)}`.trimEnd())}`,
    ),
  ])
}

function twelveWeeks({ analysis, format }: WeekReport): readonly string[] {
  const rows = trendRows(analysis, format)
  if (rows.length === 0) return []
  const span = (cells: readonly string[]): string =>
    `\`${cells.map((cell) => (cell === ' ' ? NOTHING : cell)).join('')}\``
  const [first, ...others] = rows.map(
    ({ name, values, most }) => `- ${span([...sparkline(values)])} ${name}, ${escapeMarkdown(upTo(most))}`,
  )
  const levels = weekLevels(analysis.history, analysis.recentFlags)
  return section(
    weeksFrom(analysis.history.length, format.shortDate(analysis.history[0]?.week.from ?? analysis.week.from)),
    [
      first ?? '',
      ...(levels.some((level) => level !== null)
        ? [`- ${span(levels.map((level) => (level === null ? NOTHING : FLAG_MARKS[level])))} flags`]
        : []),
      ...others,
    ],
  )
}
