import type { Hono } from 'hono'
import { changeSetting } from '../../app/settings/settings-values.ts'
import { field } from '../components/forms.ts'
import { isEmpty, nothingYet } from '../components/nothing-yet.ts'
import { readForm } from '../form.ts'
import { loadTrends } from '../loaders/trends.ts'
import { type Changes, goTo, type Pages } from '../runner-context.ts'
import { trendsView } from '../views/trends.ts'

export function addTrends(app: Hono, { view: look, show, token, store, undo }: Pages & Changes): void {
  app.get('/trends', async (context) => {
    const view = await look()
    const body = isEmpty(view.log) ? nothingYet : trendsView(await loadTrends(view), token)
    return show(context, { title: 'Trends', script: 'chart.js' }, body)
  })

  // What the runner says of their notes: since when every pain is noted, and when it was not.
  app.post('/trends/noted', async (context) => {
    const form = await readForm(context)
    const before = await store.settings()
    let settings = before
    for (const key of ['noted-since', 'not-noted']) {
      const changed = changeSetting(settings, key, field(form, key).trim() || 'none')
      if (!changed.ok) return goTo(context, '/trends#before-pains', 'not-saved')
      settings = changed.value
    }
    await store.putSettings(settings)
    return goTo(
      context,
      '/trends#before-pains',
      'saved',
      undo.keep(() => store.putSettings(before)),
    )
  })
}
