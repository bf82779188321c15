import type { Hono } from 'hono'
import { STEP_BACK_WORDS } from '#words/page.ts'
import { placeName, SELF_CHECK_WHY, SELF_CHECK_WORDS } from '#words/pain.ts'
import { checkOffer, keepCheck, placeToCheck } from '../../app/days/self-check-place.ts'
import { type Html, html, NOTHING } from '../../lib/html.ts'
import { field, readForm } from '../form.ts'
import { goTo, loadView, type RunnerContext, show } from '../runner-context.ts'
import { undoCheck } from '../undo.ts'

/** The self-check of a place on its way back to running. */
export function addSelfCheck(app: Hono, runner: RunnerContext): void {
  const token = (): Html => html`<input type="hidden" name="token" value="${runner.token}">`

  app.get('/check', async (context) => {
    const { log, today } = await loadView(runner)
    const place = placeToCheck(log, today)
    const title = 'Self-check'
    if (place === null)
      return show(
        runner,
        context,
        { title },
        html`<header class="headline"><h1>${STEP_BACK_WORDS.nothingHurts}</h1></header>`,
      )
    const name = placeName(place.area, place.side)
    const offer = checkOffer(log, place, today)
    if (!offer.offered) {
      return show(
        runner,
        context,
        { title },
        html`<header class="headline"><h1>No self-check for your ${name} now.</h1></header><ul class="lines">${offer.why.map((each) => html`<li>${SELF_CHECK_WHY[each] ?? each}</li>`)}</ul>`,
      )
    }
    const body = html`<header class="headline"><h1>Self-check for your ${name}</h1></header>
<p class="quiet">${STEP_BACK_WORDS.stopAtTheFirst}</p>
<ol class="check-steps">${offer.steps.map((step) => html`<li><p>${SELF_CHECK_WORDS[step].ask} ${SELF_CHECK_WORDS[step].eachSide}</p><form method="post" action="/check">${token()}<button name="failed" value="${step}">It hurt: stop here</button></form></li>`)}</ol>
<form method="post" action="/check">${token()}<button class="main" name="failed" value="">All went without trouble</button></form>
${offer.why.length === 0 ? NOTHING : html`<p class="quiet">Without hops and squats: ${offer.why.map((each) => SELF_CHECK_WHY[each] ?? each).join('; ')}.</p>`}`
    return show(runner, context, { title }, body)
  })

  app.post('/check', async (context) => {
    const { log, today } = await loadView(runner)
    const place = placeToCheck(log, today)
    const failed = field(await readForm(context), 'failed')
    if (place === null || !checkOffer(log, place, today).offered) return goTo(context, '/', 'gone')
    if (failed !== '' && !Object.hasOwn(SELF_CHECK_WORDS, failed)) return goTo(context, '/check', 'not-kept')
    const before = log.selfChecks.find(
      ({ date, area, side }) => date === today && area === place.area && side === place.side,
    )
    const check = await keepCheck(runner.log.store, place, today, failed === '' ? null : failed)
    return goTo(context, '/', failed === '' ? 'checked' : 'check-failed', undoCheck(runner, check, before))
  })
}
