import type { Hono } from 'hono'
import { z } from 'zod'
import { SAMPLE_WORDS } from '#words/page.ts'
import { html } from '../../lib/html.ts'
import { wayBackCalendar } from '../../report/way-back-calendar.ts'
import { emergency } from '../components/emergency.ts'
import { waitingZone } from '../components/import-panel.ts'
import { isEmpty } from '../components/nothing-yet.ts'
import { welcome } from '../components/welcome.ts'
import { isEmergencyUnread } from '../loaders/emergency.ts'
import { loadToday } from '../loaders/today.ts'
import type { Pages, RunnerContext } from '../runner-context.ts'
import { todayView } from '../views/today.ts'

const query = z.object({ note: z.string().default(''), plan: z.string().default('') })

/** Where the page opens. */
export function addToday(
  app: Hono,
  runner: Pages & Pick<RunnerContext, 'imports' | 'base' | 'runners' | 'hasSample'>,
): void {
  const { view: look, show, token, isSample, hasSample, imports, base, runners } = runner

  app.get('/way-back.ics', async (context) => {
    const view = await look()
    const { answer } = await view.judge()
    const calendar = wayBackCalendar(answer, Date.parse(`${view.today}T12:00:00Z`))
    if (calendar === null) return context.notFound()
    return context.body(calendar, 200, {
      'content-type': 'text/calendar; charset=utf-8',
      'content-disposition': 'attachment; filename="way-back.ics"',
    })
  })

  app.get('/', async (context) => {
    const { note, plan } = query.parse(context.req.query())
    const view = await look()
    const page = { title: 'Today', script: 'import.js' }
    if (isSample && imports.state().phase === 'reading') {
      return show(
        context,
        page,
        html`<header class="headline"><h1>${SAMPLE_WORDS.being}</h1></header>${waitingZone(token)}`,
      )
    }
    if (isEmpty(view.log)) {
      // Whoever opens the log of others comes to their list.
      if (base === '' && (await runners.names()).length > 1) return context.redirect('/runners')
      return show(context, page, welcome(token, hasSample))
    }
    const judged = await view.judgeToShow()
    if (await isEmergencyUnread(judged, view))
      return show(context, { title: page.title, isEmergency: true }, emergency(judged, token))
    const body = todayView(loadToday(view, judged, note, plan), token, !isSample)
    return show(context, { ...page, script: isSample ? undefined : page.script }, body)
  })
}
