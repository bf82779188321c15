import { PLAN_WORDS } from '#words/plan.ts'
import type { Format } from '../../lib/format.ts'
import { type Html, html, NOTHING } from '../../lib/html.ts'
import type { Ask } from '../../model/ask.ts'
import type { DayCheck } from '../../model/day-check.ts'
import type { Settings } from '../../model/settings.ts'
import type { PlanAnswer } from '../../report/plan-answer.ts'
import { budget } from '../components/budget.ts'
import { dayForm } from '../components/day-form.ts'
import { firstQuestion } from '../components/first-question.ts'
import { flagList } from '../components/flag-list.ts'
import { couldNotTell, doAndAvoid, footer, headline, nowLine } from '../components/headline.ts'
import { importPanel } from '../components/import-panel.ts'
import type { Judged } from '../components/judged.ts'
import { dangerFirst, justNoted, type WrittenNotes } from '../components/just-noted.ts'
import { type OpenQuestion, questions } from '../components/questions.ts'
import { reasons } from '../components/reasons.ts'
import { usualRunning } from '../components/setting-fields.ts'

/** A run that is had in mind. The answer is null where neither a distance nor a time was understood. */
export interface PlannedRun {
  readonly unread: readonly string[]
  readonly answer: PlanAnswer | null
  readonly limits: string | null
}

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
  readonly plan: { readonly text: string; readonly planned: PlannedRun | null }
}

/** The questions first, then today's advice and budget, then "what if I ran …". */
export function todayView(page: TodayPage, token: string, canImport: boolean): Html {
  const { judged, today, format, settings, written } = page
  return html`<p class="when">${format.date(today)}</p>
${written === null ? dangerFirst(page.danger, settings.country, token) : justNoted(written, settings.country, format, token)}
${questions(page.questions, token)}
${firstQuestion(settings, token)}
${headline(judged)}
${nowLine(judged, format)}
${doAndAvoid(judged)}
${budget(judged, format)}
${page.isWithoutRuns && settings.usualWeekM === null ? usualRunning(token) : NOTHING}
${plan(page.plan)}
${reasons(judged)}
${dayForm(page.day, today, token)}
${couldNotTell(judged, token)}
${canImport ? importPanel(token) : NOTHING}
${footer(judged)}`
}

const plan = ({ text, planned }: TodayPage['plan']): Html =>
  html`<section class="plan" id="plan"><h2>Plan a run</h2>
<form method="get" action="/#plan" class="one-line"><label for="plan-text">A run you have in mind</label>
<div><input id="plan-text" name="plan" value="${text}" maxlength="120" placeholder="18 km 400 m down trail" autocomplete="off"><button>See</button></div></form>
${planned === null ? NOTHING : raised(planned)}</section>`

function raised({ unread, answer, limits }: PlannedRun): Html {
  if (answer === null) return html`<p role="status">Say how far or how long: 18 km, 90 min.</p>`
  const missed = unread.length === 0 ? '' : ` Not understood: ${unread.join(', ')}.`
  return html`<p role="status"><strong>${answer.answer}</strong>${missed}</p>
${limits === null ? NOTHING : html`<p class="quiet">${PLAN_WORDS.limits}: ${limits}</p>`}
${flagList(answer.flags, PLAN_WORDS.raises)}`
}
