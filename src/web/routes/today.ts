import type { Hono } from 'hono'
import { headlineSentence } from '#words/advice.ts'
import { SAMPLE_WORDS } from '#words/page.ts'
import { PLAN_WORDS } from '#words/plan.ts'
import { planRun } from '../../app/plan-run.ts'
import { limitsText, planAnswer } from '../../report/plan-answer.ts'
import { wayBackCalendar } from '../../report/way-back-calendar.ts'
import { type Desk, lookAt, type Sight, show } from '../desk.ts'
import { type Html, html, NOTHING } from '../html.ts'
import { budget } from '../parts/budget.ts'
import { dayForm } from '../parts/day-form.ts'
import { emergency, emergencyNotes } from '../parts/emergency.ts'
import { firstQuestion } from '../parts/first-question.ts'
import { flagList } from '../parts/flag-list.ts'
import { couldNotTell, doAndAvoid, footer, headline } from '../parts/headline.ts'
import { importPanel, waitingZone } from '../parts/import-panel.ts'
import { justNoted, notesWritten, openDanger } from '../parts/just-noted.ts'
import { isEmpty } from '../parts/nothing-yet.ts'
import { questions } from '../parts/questions.ts'
import { reasons } from '../parts/reasons.ts'
import { welcome } from '../parts/welcome.ts'

/** Where the page opens: the questions first, then today's advice and budget, then "what if I ran …". */
export function addToday(app: Hono, desk: Desk): void {
  app.get('/way-back.ics', async (context) => {
    const sight = await lookAt(desk)
    const { answer } = await sight.judge()
    const calendar = wayBackCalendar(answer, Date.parse(`${sight.today}T12:00:00Z`))
    if (calendar === null) return context.notFound()
    return context.body(calendar, 200, {
      'content-type': 'text/calendar; charset=utf-8',
      'content-disposition': 'attachment; filename="way-back.ics"',
    })
  })

  app.get('/', async (context) => {
    const sight = await lookAt(desk)
    const { log } = sight
    const title = 'Today'
    if (desk.isSample && desk.imports.state().phase === 'reading') {
      return show(
        desk,
        context,
        { title, script: 'import.js' },
        html`<header class="headline"><h1>${SAMPLE_WORDS.being}</h1></header>${waitingZone(desk)}`,
      )
    }
    if (isEmpty(log)) {
      // Whoever opens the log of others comes to their list.
      if (desk.base === '' && (await desk.desks.names()).length > 1) return context.redirect('/runners')
      return show(desk, context, { title, script: 'import.js' }, welcome(desk))
    }
    const judged = await sight.judgeToShow()
    if (judged.answer.advice.emergency.length > 0) {
      const read = await desk.log.store.acknowledgements()
      if (!emergencyNotes(judged).every((id) => read.has(id)))
        return show(desk, context, { title, isEmergency: true }, emergency(judged, desk))
    }
    const noted = context.req.query('note') ?? ''
    const body = html`<p class="when">${sight.format.date(sight.today)}</p>
${noted === '' ? openDanger(sight, desk.token) : justNoted(sight, noted, desk.token)}
${questions(judged, log, desk, new Set(notesWritten(sight, noted).map(({ id }) => id)))}
${firstQuestion(log, desk.token)}
${headline(judged)}
${doAndAvoid(judged)}
${budget(judged, sight.format)}
${plan(sight, context.req.query('plan') ?? '')}
${reasons(judged)}
${dayForm(sight, desk.token)}
${couldNotTell(judged)}
${importPanel(desk)}
${footer(judged)}`
    return show(desk, context, { title, script: desk.isSample ? undefined : 'import.js' }, body)
  })
}

/** What a run would raise before it is run. Asking changes nothing, so the question may stand in the address. */
function plan({ log, today, format }: Sight, text: string): Html {
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
