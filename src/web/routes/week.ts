import type { Hono } from 'hono'
import { html, NOTHING } from '../../lib/html.ts'
import { weekOf } from '../../lib/iso-week.ts'
import { addDays } from '../../lib/local-date.ts'
import { budget } from '../components/budget.ts'
import { emergency, emergencyNotes } from '../components/emergency.ts'
import { flagList } from '../components/flag-list.ts'
import { couldNotTell, doAndAvoid, footer, headline } from '../components/headline.ts'
import { isEmpty, nothingYet } from '../components/nothing-yet.ts'
import { places } from '../components/places.ts'
import { reasons } from '../components/reasons.ts'
import { sharePanel } from '../components/share-panel.ts'
import { weekDays } from '../components/week-days.ts'
import { weeksChart } from '../components/weeks-chart.ts'
import { loadView, type RunnerContext, show, weekNamed } from '../runner-context.ts'

/** The report of any week. */
export function addWeek(app: Hono, runner: RunnerContext): void {
  app.get('/week', async (context) => {
    const view = await loadView(runner)
    const { log, today, format } = view
    if (isEmpty(log)) return show(runner, context, { title: 'Week' }, nothingYet)
    const { weekStart } = log.settings
    const week = weekNamed(context.req.query('week') ?? 'current', view) ?? weekOf(today, weekStart)
    const judged = await view.judgeToShow(week)
    const { analysis } = judged
    const isCurrent = week.to >= today
    const earlier = weekOf(addDays(week.from, -7), weekStart)
    const later = weekOf(addDays(week.from, 7), weekStart)
    const steps = html`<nav class="steps" aria-label="Weeks"><a class="button" rel="prev" href="/week?week=${earlier.id}">← Earlier</a>
<p><strong>${week.id}</strong> <span class="quiet">${format.shortDate(week.from)} to ${format.shortDate(week.to)}</span></p>
${isCurrent ? html`<span class="button off">Later →</span>` : html`<a class="button" rel="next" href="/week?week=${later.id}">Later →</a>`}</nav>`
    const title = `Week ${week.id}`
    if (isCurrent && judged.answer.advice.emergency.length > 0) {
      const read = await runner.log.store.acknowledgements()
      if (!emergencyNotes(judged).every((id) => read.has(id))) {
        return show(runner, context, { title, isEmergency: true }, html`${emergency(judged, runner)}${steps}`)
      }
    }
    const body = html`${steps}
${isCurrent ? NOTHING : html`<p class="when">As it stood on ${format.date(analysis.asOf, today)}</p>`}
${headline(judged)}
${doAndAvoid(judged)}
${budget(judged, format)}
${reasons(judged)}
${weekDays(judged, format)}
${flagList(judged.answer.flags, 'What changed fast')}
${places(judged, format)}
${weeksChart(
  {
    title: 'Twelve weeks',
    weeks: analysis.history,
    flags: analysis.recentFlags,
    episodes: analysis.episodes,
    notes: analysis.notes,
    usualWeekM: analysis.usual.weekM,
  },
  format,
)}
${couldNotTell(judged)}
${sharePanel(week)}
${footer(judged)}`
    return show(runner, context, { title }, body)
  })
}
