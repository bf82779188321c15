import type { Hono } from 'hono'
import { headlineSentence } from '#words/advice.ts'
import { SAMPLE_WORDS } from '#words/page.ts'
import { PLAN_WORDS } from '#words/plan.ts'
import { planRun } from '../../app/plan/plan-run.ts'
import { type Html, html, NOTHING } from '../../lib/html.ts'
import { limitsText, planAnswer } from '../../report/plan-answer.ts'
import { wayBackCalendar } from '../../report/way-back-calendar.ts'
import { budget } from '../components/budget.ts'
import { dayForm } from '../components/day-form.ts'
import { emergency, emergencyNotes } from '../components/emergency.ts'
import { firstQuestion } from '../components/first-question.ts'
import { flagList } from '../components/flag-list.ts'
import { couldNotTell, doAndAvoid, footer, headline } from '../components/headline.ts'
import { importPanel, waitingZone } from '../components/import-panel.ts'
import { justNoted, notesWritten, openDanger } from '../components/just-noted.ts'
import { isEmpty } from '../components/nothing-yet.ts'
import { questions } from '../components/questions.ts'
import { reasons } from '../components/reasons.ts'
import { welcome } from '../components/welcome.ts'
import { loadView, type RequestView, type RunnerContext, show } from '../runner-context.ts'

/** Where the page opens: the questions first, then today's advice and budget, then "what if I ran …". */
export function addToday(app: Hono, runner: RunnerContext): void {
  app.get('/way-back.ics', async (context) => {
    const view = await loadView(runner)
    const { answer } = await view.judge()
    const calendar = wayBackCalendar(answer, Date.parse(`${view.today}T12:00:00Z`))
    if (calendar === null) return context.notFound()
    return context.body(calendar, 200, {
      'content-type': 'text/calendar; charset=utf-8',
      'content-disposition': 'attachment; filename="way-back.ics"',
    })
  })

  app.get('/', async (context) => {
    const view = await loadView(runner)
    const { log } = view
    const title = 'Today'
    if (runner.isSample && runner.imports.state().phase === 'reading') {
      return show(
        runner,
        context,
        { title, script: 'import.js' },
        html`<header class="headline"><h1>${SAMPLE_WORDS.being}</h1></header>${waitingZone(runner)}`,
      )
    }
    if (isEmpty(log)) {
      // Whoever opens the log of others comes to their list.
      if (runner.base === '' && (await runner.runners.names()).length > 1) return context.redirect('/runners')
      return show(runner, context, { title, script: 'import.js' }, welcome(runner))
    }
    const judged = await view.judgeToShow()
    if (judged.answer.advice.emergency.length > 0) {
      const read = await runner.log.store.acknowledgements()
      if (!emergencyNotes(judged).every((id) => read.has(id)))
        return show(runner, context, { title, isEmergency: true }, emergency(judged, runner))
    }
    const noted = context.req.query('note') ?? ''
    const body = html`<p class="when">${view.format.date(view.today)}</p>
${noted === '' ? openDanger(view, runner.token) : justNoted(view, noted, runner.token)}
${questions(judged, log, runner, new Set(notesWritten(view, noted).map(({ id }) => id)))}
${firstQuestion(log, runner.token)}
${headline(judged)}
${doAndAvoid(judged)}
${budget(judged, view.format)}
${plan(view, context.req.query('plan') ?? '')}
${reasons(judged)}
${dayForm(view, runner.token)}
${couldNotTell(judged)}
${importPanel(runner)}
${footer(judged)}`
    return show(runner, context, { title, script: runner.isSample ? undefined : 'import.js' }, body)
  })
}

/** What a run would raise before it is run. Asking changes nothing, so the question may stand in the address. */
function plan({ log, today, format }: RequestView, text: string): Html {
  return html`<section class="plan" id="plan"><h2>Plan a run</h2>
<form method="get" action="/#plan" class="one-line"><label for="plan-text">A run you have in mind</label>
<div><input id="plan-text" name="plan" value="${text}" maxlength="120" placeholder="18 km 400 m down trail" autocomplete="off"><button>See</button></div></form>
${text.trim() === '' ? NOTHING : planned()}</section>`

  function planned(): Html {
    const judged = planRun(log, text, today)
    const { unread, distanceM, timeS } = judged.understood
    if (distanceM === null && timeS === null) return html`<p role="status">Say how far or how long: 18 km, 90 min.</p>`
    const missed = unread.length === 0 ? '' : ` Not understood: ${unread.join(', ')}.`
    const answer = planAnswer(judged, headlineSentence(judged.advice, format), format)
    const limits = limitsText(answer, format)
    return html`<p role="status"><strong>${answer.answer}</strong>${missed}</p>
${limits === null ? NOTHING : html`<p class="quiet">${PLAN_WORDS.limits}: ${limits}</p>`}
${flagList(answer.flags, PLAN_WORDS.raises)}`
  }
}
