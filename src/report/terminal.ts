import { type Paint, PLAIN } from './paint.ts'
import { budget, doAndAvoid, why } from './terminal/do.ts'
import { footer, unknown } from './terminal/footer.ts'
import { headline, questions } from './terminal/headline.ts'
import { together } from './terminal/lines.ts'
import { flags, places, twelveWeeks, week } from './terminal/week.ts'
import type { WeekReport } from './week-form.ts'

/** A report for an 80-column terminal, in the order a hurried runner reads. Nothing in it depends on colour. */
export function terminalReport(report: WeekReport, paint: Paint = PLAIN): string {
  const { answer } = report
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
export function todayText(report: WeekReport, paint: Paint = PLAIN): string {
  const { answer } = report
  if (answer.advice.emergency.length > 0) return terminalReport(report, paint)
  return together([
    questions(answer, paint),
    headline(report, paint),
    doAndAvoid(answer, paint),
    budget(report, paint),
    why(answer, paint),
    footer(answer, paint),
  ])
}
