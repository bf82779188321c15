import type { Hono } from 'hono'
import { FLAG_WORDS } from '#words/flags/index.ts'
import { yearOfWeeks } from '../../app/log/year-weeks.ts'
import { html, NOTHING } from '../../lib/html.ts'
import { weekOf } from '../../lib/iso-week.ts'
import { isEmpty, nothingYet } from '../components/nothing-yet.ts'
import { weeksChart } from '../components/weeks-chart.ts'
import { loadView, type RunnerContext, show } from '../runner-context.ts'

/** A year of load, flags and pain on one time axis. */
export function addTrends(app: Hono, runner: RunnerContext): void {
  app.get('/trends', async (context) => {
    const view = await loadView(runner)
    const { log, today, format } = view
    if (isEmpty(log)) return show(runner, context, { title: 'Trends' }, nothingYet)
    const weeks = yearOfWeeks(log, today)
    const from = weekOf(weeks[0]?.week.from ?? today).from
    const { analysis } = await view.judge()
    const flags = (await runner.view.flags(today)).filter(({ date }) => date >= from)
    const counts = [...Map.groupBy(flags, ({ id }) => id)].toSorted((one, other) => other[1].length - one[1].length)
    const runs = weeks.reduce((sum, week) => sum + week.runs, 0)
    const metres = weeks.reduce((sum, { distanceM }) => sum + distanceM, 0)
    const body = html`<header class="headline"><h1>${runs === 0 ? 'No runs in the last year.' : html`A year: ${format.distance(metres)} in ${runs} runs`}</h1></header>
${weeksChart(
  {
    title: 'Load, flags and pain',
    weeks,
    flags,
    episodes: analysis.episodes,
    notes: log.notes.filter(({ status }) => status !== 'dismissed'),
    // The usual of today says little of a week last winter.
    usualWeekM: null,
  },
  format,
)}
${
  counts.length === 0
    ? NOTHING
    : html`<section><h2>Flags of the year</h2><table class="plain-table"><tbody>${counts.map(([id, list]) => html`<tr><th scope="row"><a href="/rules#${id}">${FLAG_WORDS[id].title}</a></th><td>${list.length}</td></tr>`)}</tbody></table></section>`
}`
    return show(runner, context, { title: 'Trends' }, body)
  })
}
