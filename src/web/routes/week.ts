import type { Hono } from 'hono'
import { weekOf } from '../../lib/iso-week.ts'
import { addDays } from '../../lib/local-date.ts'
import { type Desk, lookAt, show, weekNamed } from '../desk.ts'
import { html, NOTHING } from '../html.ts'
import { budget } from '../parts/budget.ts'
import { emergency, emergencyNotes } from '../parts/emergency.ts'
import { flagList } from '../parts/flag-list.ts'
import { handOn } from '../parts/hand-on.ts'
import { couldNotTell, doAndAvoid, footer, headline } from '../parts/headline.ts'
import { isEmpty, nothingYet } from '../parts/nothing-yet.ts'
import { places } from '../parts/places.ts'
import { reasons } from '../parts/reasons.ts'
import { weekDays } from '../parts/week-days.ts'
import { weeksChart } from '../parts/weeks-chart.ts'

/** The report of any week. */
export function addWeek(app: Hono, desk: Desk): void {
  app.get('/week', async (context) => {
    const sight = await lookAt(desk)
    const { log, today, format } = sight
    if (isEmpty(log)) return show(desk, context, { title: 'Week' }, nothingYet)
    const { weekStart } = log.settings
    const week = weekNamed(context.req.query('week') ?? 'current', sight) ?? weekOf(today, weekStart)
    const judged = await sight.judgeToShow(week)
    const { analysis } = judged
    const isCurrent = week.to >= today
    const earlier = weekOf(addDays(week.from, -7), weekStart)
    const later = weekOf(addDays(week.from, 7), weekStart)
    const steps = html`<nav class="steps" aria-label="Weeks"><a class="button" rel="prev" href="/week?week=${earlier.id}">← Earlier</a>
<p><strong>${week.id}</strong> <span class="quiet">${format.shortDate(week.from)} to ${format.shortDate(week.to)}</span></p>
${isCurrent ? html`<span class="button off">Later →</span>` : html`<a class="button" rel="next" href="/week?week=${later.id}">Later →</a>`}</nav>`
    const title = `Week ${week.id}`
    if (isCurrent && judged.answer.advice.emergency.length > 0) {
      const read = await desk.log.store.acknowledgements()
      if (!emergencyNotes(judged).every((id) => read.has(id))) {
        return show(desk, context, { title, isEmergency: true }, html`${emergency(judged, desk)}${steps}`)
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
${handOn(week)}
${footer(judged)}`
    return show(desk, context, { title }, body)
  })
}
