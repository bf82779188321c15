import type { Hono } from 'hono'
import { SELF_CHECK_WORDS } from '#words/pain.ts'
import { checkOffer, keepCheck, placeToCheck } from '../../app/days/self-check-place.ts'
import { field } from '../components/forms.ts'
import { readForm } from '../form.ts'
import { type Changes, goTo, type Pages } from '../runner-context.ts'
import { undoCheck } from '../undo.ts'
import { selfCheckView } from '../views/self-check.ts'

/** The self-check of a place on its way back to running. */
export function addSelfCheck(app: Hono, runner: Pages & Changes): void {
  const { view: look, show, token, store } = runner

  app.get('/check', async (context) => {
    const { log, today } = await look()
    const place = placeToCheck(log, today)
    const page = place === null ? null : { ...place, ...checkOffer(log, place, today) }
    return show(context, { title: 'Self-check' }, selfCheckView(page, token))
  })

  app.post('/check', async (context) => {
    const { log, today } = await look()
    const place = placeToCheck(log, today)
    const failed = field(await readForm(context), 'failed')
    if (place === null || !checkOffer(log, place, today).offered) return goTo(context, '/', 'gone')
    if (failed !== '' && !Object.hasOwn(SELF_CHECK_WORDS, failed)) return goTo(context, '/check', 'not-kept')
    const before = log.selfChecks.find(
      ({ date, area, side }) => date === today && area === place.area && side === place.side,
    )
    const check = await keepCheck(store, place, today, failed === '' ? null : failed)
    return goTo(context, '/', failed === '' ? 'checked' : 'check-failed', undoCheck(runner, check, before))
  })
}
