import type { Format } from '../lib/format.ts'
import type { Analysis } from '../model/analysis.ts'
import { type Paint, PLAIN } from './paint.ts'
import { budget, doAndAvoid, why } from './terminal/do.ts'
import { footer, unknown } from './terminal/footer.ts'
import { headline, questions } from './terminal/headline.ts'
import { together } from './terminal/lines.ts'
import { flags, places, twelveWeeks, week } from './terminal/week.ts'
import type { Answer } from './week-form.ts'

/** A report for an 80-column terminal, in the order a hurried runner reads. Nothing in it depends on colour. */
export function terminalReport(analysis: Analysis, answer: Answer, format: Format, paint: Paint = PLAIN): string {
  const report = { analysis, answer, format }
  if (answer.advice.emergency.length > 0) {
    return together([headline(report, paint), why(answer, paint), footer(answer, paint)])
  }
  return together([
    headline(report, paint),
    doAndAvoid(answer, paint),
    budget(report, paint),
    questions(answer, paint),
    why(answer, paint),
    week(report, paint),
    flags(report, paint),
    places(report, paint),
    twelveWeeks(report, paint),
    unknown(answer, paint),
    footer(answer, paint),
  ])
}

/** "Can I run tonight?": the questions first, then what to do; the rest of the week's report is left out. */
export function todayText(analysis: Analysis, answer: Answer, format: Format, paint: Paint = PLAIN): string {
  if (answer.advice.emergency.length > 0) return terminalReport(analysis, answer, format, paint)
  const report = { analysis, answer, format }
  return together([
    questions(answer, paint),
    headline(report, paint),
    doAndAvoid(answer, paint),
    budget(report, paint),
    why(answer, paint),
    footer(answer, paint),
  ])
}
