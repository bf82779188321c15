import type { Hono } from 'hono'
import { STEP_BACK_WORDS } from '#words/page.ts'
import { placeName, SELF_CHECK_WHY, SELF_CHECK_WORDS } from '#words/pain.ts'
import { addClearance } from '../../app/clear-place.ts'
import { checkOffer, keepCheck, placeToCheck } from '../../app/self-check-place.ts'
import { type Desk, goTo, lookAt, show } from '../desk.ts'
import { field, readForm } from '../form.ts'
import { type Html, html, NOTHING } from '../html.ts'
import { placeOptions } from '../parts/place-options.ts'
import { takeBackCheck } from '../take-back.ts'

/** The two steps on the way back that take more than a tap: the self-check, and what a professional said. */
export function addStepsBack(app: Hono, desk: Desk): void {
  const token = (): Html => html`<input type="hidden" name="token" value="${desk.token}">`

  app.get('/check', async (context) => {
    const { log, today } = await lookAt(desk)
    const place = placeToCheck(log, today)
    const title = 'Self-check'
    if (place === null)
      return show(
        desk,
        context,
        { title },
        html`<header class="headline"><h1>${STEP_BACK_WORDS.nothingHurts}</h1></header>`,
      )
    const name = placeName(place.area, place.side)
    const offer = checkOffer(log, place, today)
    if (!offer.offered) {
      return show(
        desk,
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
    return show(desk, context, { title }, body)
  })

  app.post('/check', async (context) => {
    const { log, today } = await lookAt(desk)
    const place = placeToCheck(log, today)
    const failed = field(await readForm(context), 'failed')
    if (place === null || !checkOffer(log, place, today).offered) return goTo(context, '/', 'gone')
    if (failed !== '' && !Object.hasOwn(SELF_CHECK_WORDS, failed)) return goTo(context, '/check', 'not-kept')
    const before = log.selfChecks.find(
      ({ date, area, side }) => date === today && area === place.area && side === place.side,
    )
    const check = await keepCheck(desk.log.store, place, today, failed === '' ? null : failed)
    return goTo(context, '/', failed === '' ? 'checked' : 'check-failed', takeBackCheck(desk, check, before))
  })

  app.get('/cleared', async (context) => {
    const { log, today } = await lookAt(desk)
    const note = log.notes.find(({ id }) => id === context.req.query('note'))
    const name = note === undefined ? '' : placeName(note.symptom.area, note.symptom.side)
    const body = html`<header class="headline"><h1>${note === undefined ? 'A professional looked at it' : `Who looked at your ${name}?`}</h1></header>
<form method="post" action="/cleared" class="typed">${token()}${note === undefined ? html`<label>Where<select name="what" required><option value="">choose</option>${placeOptions('')}</select></label>` : html`<input type="hidden" name="what" value="${note.id}">`}
<label>Who<input name="by" placeholder="doctor, physio, a name" required maxlength="80"></label><label>On<input type="date" name="on" value="${today}" max="${today}" required></label>
<label>Pain they allow while running, 0 to 5 (only if agreed)<input name="ceiling" inputmode="numeric" pattern="[0-5]" maxlength="1"></label>
<p><button class="main">They cleared it</button></p></form><p class="quiet">${STEP_BACK_WORDS.newSigns}</p>`
    return show(desk, context, { title: 'Cleared' }, body)
  })

  app.post('/cleared', async (context) => {
    const form = await readForm(context)
    const ceiling = field(form, 'ceiling').trim()
    const kept = await addClearance(desk.log.store, {
      what: field(form, 'what'),
      by: field(form, 'by').slice(0, 80),
      on: field(form, 'on'),
      ceiling: /^[0-5]$/.test(ceiling) ? Number(ceiling) : null,
      until: null,
      today: desk.today(),
      newId: () => desk.newId('c'),
    })
    if (!kept.ok) return goTo(context, '/cleared', 'not-kept')
    const { id } = kept.value
    return goTo(
      context,
      '/',
      'cleared',
      desk.undo.keep(() => desk.log.store.removeClearance(id)),
    )
  })
}
