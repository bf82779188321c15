import { ELSEWHERE, HEADINGS, LITTLE_HISTORY, MORE_TODAY, moreWord } from '#words/report.ts'
import { WAY_BACK_WORDS, wayBackHeading } from '#words/way-back.ts'
import { bar } from '../bar.ts'
import type { Paint } from '../paint.ts'
import { FULL_SHARE, SHOWN } from '../shown.ts'
import type { Answer, WeekReport } from '../week-form.ts'
import { budgetRows } from '../week-lines.ts'
import { heading, item, paragraph } from './lines.ts'

const BAR_WIDTH = 20

/** What to do, what to leave out, the days ahead; empty parts are left out. */
export function doAndAvoid({ advice }: Answer, paint: Paint): readonly string[] {
  const part = (title: string, mark: string, texts: readonly string[]): readonly string[] =>
    texts.length === 0
      ? []
      : [
          heading(title, paint),
          ...texts.slice(0, SHOWN.lines).flatMap((text) => item(mark, text)),
          ...(texts.length > SHOWN.lines
            ? [paint.quiet(`    ${moreWord(texts.length - SHOWN.lines)} (${ELSEWHERE})`)]
            : []),
        ]
  const phases = advice.phases.filter(({ condition }) => condition !== 'as-planned').map(({ text }) => text)
  const { wayBack } = advice
  return [
    ...part(HEADINGS.do, '+', advice.do),
    ...part(HEADINGS.avoid, '−', advice.avoid),
    ...part(HEADINGS.phases, '›', phases),
    ...(wayBack === null
      ? []
      : [
          heading(wayBackHeading(wayBack), paint),
          ...wayBack.steps.slice(0, SHOWN.steps).flatMap(({ text }) => item('›', text)),
          ...(wayBack.steps.length > SHOWN.steps
            ? [paint.quiet(`    ${moreWord(wayBack.steps.length - SHOWN.steps)} (${ELSEWHERE})`)]
            : []),
          ...paragraph(WAY_BACK_WORDS.note).map(paint.quiet),
        ]),
  ]
}

/** The caps as figures with bars against the usual. */
export function budget({ analysis, format }: WeekReport, paint: Paint): readonly string[] {
  const rows = budgetRows(analysis, format)
  const limits = analysis.advice.budget
  if (rows.length === 0 || limits === null) return []
  const low = limits.confidence === 'low' ? ` (${LITTLE_HISTORY})` : ''
  const line = ({ name, value, beside, share }: (typeof rows)[number]): string => {
    const drawn = share === null ? '' : `${bar(share / FULL_SHARE, BAR_WIDTH).padEnd(BAR_WIDTH)}  `
    return `  ${name.padEnd(14)} ${value.padStart(9)}  ${drawn}${paint.quiet(beside)}`.trimEnd()
  }
  return [heading(`${HEADINGS.budget}${low}`, paint), ...rows.map(line)]
}

/** The reasons, each with its rule and its sources. */
export function why({ advice }: Answer, paint: Paint): readonly string[] {
  const more = advice.reasons.length - SHOWN.reasons
  return [
    heading(HEADINGS.why, paint),
    ...advice.reasons
      .slice(0, SHOWN.reasons)
      .flatMap(({ text, rule, sources }) => [
        ...item('·', text),
        paint.quiet(`    ${rule} · ${sources.map(({ id }) => id).join(', ')}`),
      ]),
    ...(more > 0 ? [paint.quiet(`    ${moreWord(more)} (${ELSEWHERE})`)] : []),
  ]
}

/** What is worth knowing here: two lines, the others counted. */
export function know({ advice }: Answer, paint: Paint): readonly string[] {
  if (advice.know.length === 0) return []
  const more = advice.know.length - SHOWN.know
  return [
    heading(HEADINGS.know, paint),
    ...advice.know.slice(0, SHOWN.know).flatMap((text) => item('~', text)),
    ...(more > 0 ? [paint.quiet(`    ${moreWord(more)} (${MORE_TODAY})`)] : []),
  ]
}
