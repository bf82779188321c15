import { PAGE_WORDS } from '#words/report.ts'
import { html, type Markup } from '../../lib/markup.ts'
import type { WeekReport } from '../week-form.ts'
import { actions, flags, headline, know, questions, why } from './advice.ts'
import { footer, help, unknown } from './footer.ts'
import { page } from './page.ts'
import { painSection } from './pain.ts'
import { twelveWeeksSection, weekSection } from './weeks.ts'

/** The weekly report as one HTML file: readable on a phone, two pages when printed. */
export function htmlWeek(report: WeekReport): string {
  const whose = (report.athlete ?? null) === null ? '' : `${report.athlete} · `
  return page(`${whose}${PAGE_WORDS.title(report.analysis.week.id)}`, 'en', weekBody(report))
}

/** The report's sections in their order, for inside a page with this part's style. */
function weekBody(report: WeekReport): readonly Markup[] {
  if (report.answer.advice.emergency.length > 0) {
    return [headline(report), ...why(report), ...help(report), footer(report)]
  }
  return [
    headline(report),
    ...actions(report),
    ...questions(report),
    ...why(report),
    ...know(report),
    html`<div class="ahead">${[...weekSection(report), ...flags(report)]}</div>`,
    ...painSection(report),
    ...twelveWeeksSection(report),
    ...unknown(report),
    ...help(report),
    footer(report),
  ]
}
