import { type Paint, PLAIN } from '../paint.ts'
import type { WeekReport } from '../week-form.ts'
import { budget, doAndAvoid, know, why } from './do.ts'
import { footer, unknown } from './footer.ts'
import { headline, questions } from './headline.ts'
import { together } from './lines.ts'
import { type TodayReport, todayScreen } from './today.ts'
import { flags, places, twelveWeeks, week } from './week.ts'

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
    know(answer, paint),
    week(report, paint),
    flags(report, paint),
    places(report, paint),
    twelveWeeks(report, paint),
    unknown(answer, paint),
    footer(answer, paint),
  ])
}

/** "Can I run tonight?" on one screen; the rest of the week's report is left out, and an emergency shown whole. */
export function todayText(report: TodayReport, paint: Paint = PLAIN, more = false): string {
  return report.answer.advice.emergency.length > 0 ? terminalReport(report, paint) : todayScreen(report, paint, more)
}
