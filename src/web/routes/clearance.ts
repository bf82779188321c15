import type { Hono } from 'hono'
import { STEP_BACK_WORDS } from '#words/page.ts'
import { placeName } from '#words/pain.ts'
import { addClearance as keepClearance } from '../../app/days/clear-place.ts'
import { html } from '../../lib/html.ts'
import { placeOptions } from '../components/place-options.ts'
import { field, readForm } from '../form.ts'
import { goTo, loadView, type RunnerContext, show } from '../runner-context.ts'

/** What a professional allowed. */
export function addClearance(app: Hono, runner: RunnerContext): void {
  app.get('/cleared', async (context) => {
    const { log, today } = await loadView(runner)
    const note = log.notes.find(({ id }) => id === context.req.query('note'))
    const name = note === undefined ? '' : placeName(note.symptom.area, note.symptom.side)
    const body = html`<header class="headline"><h1>${note === undefined ? 'A professional looked at it' : `Who looked at your ${name}?`}</h1></header>
<form method="post" action="/cleared" class="typed"><input type="hidden" name="token" value="${runner.token}">${note === undefined ? html`<label>Where<select name="what" required><option value="">choose</option>${placeOptions('')}</select></label>` : html`<input type="hidden" name="what" value="${note.id}">`}
<label>Who<input name="by" placeholder="doctor, physio, a name" required maxlength="80"></label><label>On<input type="date" name="on" value="${today}" max="${today}" required></label>
<label>Pain they allow while running, 0 to 5 (only if agreed)<input name="ceiling" inputmode="numeric" pattern="[0-5]" maxlength="1"></label>
<p><button class="main">They cleared it</button></p></form><p class="quiet">${STEP_BACK_WORDS.newSigns}</p>`
    return show(runner, context, { title: 'Cleared' }, body)
  })

  app.post('/cleared', async (context) => {
    const form = await readForm(context)
    const ceiling = field(form, 'ceiling').trim()
    const kept = await keepClearance(runner.log.store, {
      what: field(form, 'what'),
      by: field(form, 'by').slice(0, 80),
      on: field(form, 'on'),
      ceiling: /^[0-5]$/.test(ceiling) ? Number(ceiling) : null,
      until: null,
      today: runner.today(),
      newId: () => runner.newId('c'),
    })
    if (!kept.ok) return goTo(context, '/cleared', 'not-kept')
    const { id } = kept.value
    return goTo(
      context,
      '/',
      'cleared',
      runner.undo.keep(() => runner.log.store.removeClearance(id)),
    )
  })
}
