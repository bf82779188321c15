import type { Format } from '../../lib/format.ts'
import { type Html, html, NOTHING } from '../../lib/html.ts'
import type { Ask } from '../../model/ask.ts'
import type { DayCheck } from '../../model/day-check.ts'
import type { Settings } from '../../model/settings.ts'
import { budget } from '../components/budget.ts'
import { dayForm } from '../components/day-form.ts'
import { firstQuestion } from '../components/first-question.ts'
import { couldNotTell, doAndAvoid, footer, headline, nowLine } from '../components/headline.ts'
import { importPanel } from '../components/import-panel.ts'
import type { Judged } from '../components/judged.ts'
import { dangerFirst, justNoted, type WrittenNotes } from '../components/just-noted.ts'
import { type PlanOne, planOne } from '../components/plan-one.ts'
import { type OpenQuestion, questions } from '../components/questions.ts'
import { reasons } from '../components/reasons.ts'
import { usualRunning } from '../components/setting-fields.ts'

export interface TodayPage {
  readonly judged: Judged
  readonly today: string
  readonly format: Format
  readonly settings: Settings
  /** What is usual can only be answered then. */
  readonly isWithoutRuns: boolean
  readonly day: DayCheck | undefined
  /** What was just noted. */
  readonly written: WrittenNotes | null
  readonly danger: readonly Ask[]
  readonly questions: readonly OpenQuestion[]
  readonly plan: PlanOne
}

/** The questions first, then today's advice and budget, then "what if I ran …". */
export function todayView(page: TodayPage, token: string, canImport: boolean): Html {
  const { judged, today, format, settings, written } = page
  return html`<p class="when">${format.date(today)}</p>
${written === null ? dangerFirst(page.danger, settings.country, token) : justNoted(written, settings.country, format, token)}
${questions(page.questions, token)}
${firstQuestion(settings, token)}
${headline(judged)}
<div class="two"><div>
${nowLine(judged, format)}
${doAndAvoid(judged)}
</div><div>
${budget(judged, format)}
${page.isWithoutRuns && settings.usualWeekM === null ? usualRunning(token) : NOTHING}
${planOne(page.plan, '/')}
${reasons(judged)}
${dayForm(page.day, today, token)}
${couldNotTell(judged, token)}
${canImport ? importPanel(token) : NOTHING}
</div></div>
${footer(judged)}`
}
