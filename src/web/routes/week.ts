import type { Hono } from 'hono'
import { z } from 'zod'
import { html } from '../../lib/html.ts'
import { emergency } from '../components/emergency.ts'
import { isEmpty, nothingYet } from '../components/nothing-yet.ts'
import { isEmergencyUnread } from '../loaders/emergency.ts'
import { loadWeek } from '../loaders/week.ts'
import type { Pages } from '../runner-context.ts'
import { weekSteps, weekView } from '../views/week.ts'

const query = z.object({ week: z.string().default('current') })

/** The report of any week. */
export function addWeek(app: Hono, { view: look, show, token }: Pages): void {
  app.get('/week', async (context) => {
    const view = await look()
    if (isEmpty(view.log)) return show(context, { title: 'Week' }, nothingYet)
    const page = await loadWeek(view, query.parse(context.req.query()).week)
    const title = `Week of ${view.format.shortDate(page.week.from)}`
    if (page.later === null && (await isEmergencyUnread(page.judged, view)))
      return show(context, { title, isEmergency: true }, html`${emergency(page.judged, token)}${weekSteps(page)}`)
    return show(context, { title, script: 'chart.js' }, weekView(page))
  })
}
