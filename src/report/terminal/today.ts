import { PAIN_GRADES } from '#words/questions.ts'
import { BUDGET_WORDS, HEADINGS, LITTLE_HISTORY } from '#words/report.ts'
import { holdsNow, TODAY_WORDS } from '#words/today.ts'
import { WAY_BACK_WORDS, wayBackHeading } from '#words/way-back.ts'
import { plainText } from '../../lib/plain-text.ts'
import { textWidth } from '../../lib/text-width.ts'
import type { Paint } from '../paint.ts'
import type { TodayQuestion } from '../today-answer.ts'
import type { WeekReport } from '../week-form.ts'
import { budgetRows } from '../week-lines.ts'
import { headline } from './headline.ts'
import { heading, item, paragraph, together, WIDTH } from './lines.ts'

/** Today's report and what only today has. */
export interface TodayReport extends WeekReport {
  readonly questions: readonly TodayQuestion[]
  /** Whether the list of when to seek help is shown whole. */
  readonly helpDue: boolean
}

/** A part of the page: its heading, and its items as the lines they take. */
interface Part {
  readonly heading: readonly string[]
  readonly items: readonly (readonly string[])[]
  /** Items that stay whatever else there is. */
  readonly least: number
  /** At most so many without `--more`. */
  readonly most: number
}

/** DESIGN §6: lines of a screen; an emergency is shown whole. */
const LINES = 40

/** What gives way first where it does not fit, by name. */
const GIVES_WAY = ['know', 'way', 'why', 'avoid', 'help', 'do', 'limits', 'questions'] as const

/** Parts by name, in their order; those together stand without a blank line between. */
const SECTIONS = [
  ['danger'],
  ['do', 'avoid'],
  ['now', 'limits'],
  ['way'],
  ['why'],
  ['questions'],
  ['know'],
  ['help'],
] as const

/** "Can I run tonight?" on one screen: the sentence, what to do, the limits, why, what to answer. */
export function todayScreen(report: TodayReport, paint: Paint, more: boolean): string {
  const parts = partsOf(report, paint)
  const top = headline(report, paint)
  const foot = paragraph(report.answer.disclaimer).map(paint.quiet)
  const shown = new Map(
    [...parts].map(([name, { items, most }]) => [name, more ? items.length : Math.min(most, items.length)]),
  )
  const page = (): readonly string[] => {
    const of = (name: string): readonly string[] => {
      const part = parts.get(name)
      return part === undefined ? [] : linesOf(part, shown.get(name) ?? 0)
    }
    const sections = SECTIONS.map((names) => names.flatMap(of))
    const left = [...parts].reduce((sum, [name, { items }]) => sum + items.length - (shown.get(name) ?? 0), 0)
    const rest = [...(left === 0 ? [] : [paint.quiet(TODAY_WORDS.more(left))]), ...foot]
    return together([top, ...sections, rest])
      .trimEnd()
      .split('\n')
  }
  if (more) return `${page().join('\n')}\n`
  let lines = page()
  for (const name of GIVES_WAY) {
    const part = parts.get(name)
    while (lines.length > LINES && part !== undefined && (shown.get(name) ?? 0) > part.least) {
      shown.set(name, (shown.get(name) ?? 0) - 1)
      lines = page()
    }
  }
  return `${lines.join('\n')}\n`
}

function linesOf({ heading: top, items }: Part, many: number): readonly string[] {
  return many === 0 ? [] : [...top, ...items.slice(0, many).flat()]
}

function partsOf(report: TodayReport, paint: Paint): ReadonlyMap<string, Part> {
  const { analysis, answer, format, questions, helpDue } = report
  const { advice } = answer
  const part = (title: string, mark: string, texts: readonly string[], most: number, least = 0): Part => ({
    heading: [heading(title, paint)],
    items: texts.map((text) => item(mark, text)),
    least,
    most,
  })
  const danger = questions.filter(({ id }) => id === 'danger')
  const others = questions.filter(({ id }) => id !== 'danger')
  const now = holdsNow(analysis.advice, analysis.asOf, format)
  const limits = limitLines(report, paint)
  const nowLine = now === null ? [] : paragraph(TODAY_WORDS.now(now)).map(paint.strong)
  return new Map<string, Part>([
    ['danger', { heading: [], items: danger.map((each) => questionLines(each, paint)), least: 1, most: 1 }],
    ['do', part(HEADINGS.do, '+', advice.do, 4, 1)],
    ['avoid', part(HEADINGS.avoid, '−', advice.avoid, 3, 1)],
    ['now', { heading: [], items: nowLine.length === 0 ? [] : [nowLine], least: 1, most: 1 }],
    [
      'limits',
      {
        heading: [heading(limitsTitle(report), paint)],
        items: limits.map((line) => [line]),
        least: danger.length > 0 ? 0 : Math.min(2, limits.length),
        most: 5,
      },
    ],
    ['way', wayPart(report, paint)],
    [
      'why',
      part(
        HEADINGS.why,
        '·',
        advice.reasons.map(({ text }) => text),
        3,
        1,
      ),
    ],
    [
      'questions',
      {
        heading: [heading(HEADINGS.questions, paint)],
        items: others.map((each) => questionLines(each, paint)),
        // Behind a danger the others may wait.
        least: danger.length > 0 ? 0 : 1,
        most: 3,
      },
    ],
    ['know', part(HEADINGS.know, '~', advice.know, 2)],
    [
      'help',
      helpDue
        ? part(HEADINGS.help, '!', advice.seekHelp, 4, 1)
        : { heading: [], items: [[paint.quiet(TODAY_WORDS.help)]], least: 1, most: 1 },
    ],
  ])
}

/** The steps back to running as before; where no place is on its way, what the days ahead ask for. */
function wayPart({ answer }: TodayReport, paint: Paint): Part {
  const { wayBack, phases } = answer.advice
  if (wayBack === null) {
    const ahead = phases.filter(({ condition }) => condition !== 'as-planned').map(({ text }) => item('›', text))
    return { heading: [heading(HEADINGS.phases, paint)], items: ahead, least: 0, most: 3 }
  }
  const steps = wayBack.steps.map(({ text }) => item('›', text))
  return {
    heading: [heading(wayBackHeading(wayBack), paint)],
    items: [...steps, paragraph(WAY_BACK_WORDS.note).map(paint.quiet)],
    least: 0,
    most: 4,
  }
}

function limitsTitle({ analysis }: TodayReport): string {
  const low = analysis.advice.budget?.confidence === 'low' ? ` (${LITTLE_HISTORY})` : ''
  return `${HEADINGS.budget}${low}`
}

/** The caps in figures; the bars stand in the week's report. */
function limitLines({ analysis, format }: TodayReport, paint: Paint): readonly string[] {
  const rows = budgetRows(analysis, format)
  const distance = rows.filter(({ name }) => name !== BUDGET_WORDS.descent && name !== BUDGET_WORDS.ascent)
  const heights = rows.filter(({ name }) => name === BUDGET_WORDS.descent || name === BUDGET_WORDS.ascent)
  const line = ({ name, value, beside }: (typeof rows)[number]): string =>
    `  ${name.padEnd(14)} ${value.padStart(9)}  ${paint.quiet(beside)}`.trimEnd()
  const together = heights.map(({ name, value }) => `${name} ${value}`).join(' · ')
  return [...distance.map(line), ...(together === '' ? [] : [`  ${together}`])]
}

/** A question, its id, and what is typed for the answer: on one line where the commands differ in their last word alone. */
function questionLines({ text, id, choices }: TodayQuestion, paint: Paint): readonly string[] {
  const named = choices.filter(({ command }) => command !== '')
  const grades = id === 'severity' ? wrapped(PAIN_GRADES) : []
  const question = [...item('?', `${text} (${id})`), ...grades.map(paint.quiet)]
  const [first] = named
  if (first === undefined) return question
  const common = commonStart(named.map(({ command }) => command))
  const values = named.map(({ command }) => command.slice(common.length))
  if (common.length > 'sorepoint '.length && values.every((value) => value !== '')) {
    const joined = id === 'severity' ? `${values[0]}…${values.at(-1)}` : values.join(' | ')
    return [...question, ...wrapped(`${common}${joined}`).map(paint.quiet)]
  }
  return [...question, ...named.flatMap(({ text: words, command }) => wrapped(`${words}: ${command}`).map(paint.quiet))]
}

/** Set in under its question. A command is broken between its words alone. */
function wrapped(text: string): readonly string[] {
  const lines: string[] = []
  for (const word of plainText(text).split(' ')) {
    const last = lines.at(-1)
    if (last === undefined || textWidth(last) + 1 + textWidth(word) > WIDTH) lines.push(`    ${word}`)
    else lines[lines.length - 1] = `${last} ${word}`
  }
  return lines
}

/** What all of them begin with, up to the end of a word. */
function commonStart(texts: readonly string[]): string {
  const [first = '', ...others] = texts
  const words = first.split(' ')
  let many = 0
  while (many < words.length - 1 && others.every((text) => text.split(' ')[many] === words[many])) many += 1
  return many === 0 ? '' : `${words.slice(0, many).join(' ')} `
}
