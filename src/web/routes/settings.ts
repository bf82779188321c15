import type { Hono } from 'hono'
import { readPlace } from '../../app/notes/read-place.ts'
import { changeSetting, settingText } from '../../app/settings/settings-values.ts'
import type { Settings } from '../../model/settings.ts'
import { field } from '../components/forms.ts'
import { readForm } from '../form.ts'
import { type Changes, goTo, type Pages, type RunnerContext } from '../runner-context.ts'
import { CHOSEN, settingsView, TYPED } from '../views/settings.ts'

export function addSettings(
  app: Hono,
  { view: look, show, token, log, store, undo, newId }: Pages & Changes & Pick<RunnerContext, 'log'>,
): void {
  app.get('/settings', async (context) => {
    const { log: logged, today, format } = await look()
    const { settings, pastInjuries, clearances } = logged
    const values = Object.fromEntries([...CHOSEN, ...TYPED].map(({ key }) => [key, settingText(settings, key)]))
    const { conditions } = settings
    const page = { conditions, values, pastInjuries, clearances, logPath: log.file.place, today, format }
    return show(context, { title: 'Settings' }, settingsView(page, token))
  })

  app.post('/settings', async (context) => {
    const form = await readForm(context)
    const before = await store.settings()
    let settings: Settings = before
    let isAllRead = true
    const change = (key: string, value: string): void => {
      const changed = changeSetting(settings, key, value)
      if (changed.ok) settings = changed.value
      else isAllRead = false
    }
    for (const { key } of CHOSEN) if (form.has(key)) change(key, field(form, key))
    for (const { key } of TYPED)
      if (form.has(key)) change(key, field(form, key).trim() === '' ? 'none' : field(form, key).trim())
    // Nothing marked is no answer: "none" has its own mark.
    const conditions = form.getAll('conditions')
    if (conditions.length > 0) change('conditions', conditions.join(','))
    else if (form.get('none') === 'yes') change('conditions', 'none')
    if (!isAllRead) return goTo(context, '/settings', 'not-saved')
    await store.putSettings(settings)
    const next = field(form, 'back') === 'today' ? '/' : '/settings'
    const undoId = undo.keep(() => store.putSettings(before))
    return goTo(context, next, 'saved', undoId)
  })

  app.post('/settings/injury', async (context) => {
    const form = await readForm(context)
    const place = readPlace(field(form, 'place'))
    const kind = field(form, 'kind') === 'stress-fracture' ? 'stress-fracture' : 'other'
    if (!place.ok) return goTo(context, '/settings', 'not-kept')
    const id = newId('i')
    await store.putPastInjury({ id, ...place.value, kind, when: field(form, 'when').trim() || null })
    const undoId = undo.keep(() => store.removePastInjury(id))
    return goTo(context, '/settings#injuries', 'saved', undoId)
  })

  app.post('/settings/injury/remove', async (context) => {
    const id = field(await readForm(context), 'id')
    const injury = (await store.pastInjuries()).find((each) => each.id === id)
    if (injury === undefined) return goTo(context, '/settings#injuries', 'gone')
    await store.removePastInjury(id)
    const undoId = undo.keep(() => store.putPastInjury(injury))
    return goTo(context, '/settings#injuries', 'removed', undoId)
  })

  app.post('/settings/clearance/remove', async (context) => {
    const id = field(await readForm(context), 'id')
    const clearance = (await store.clearances()).find((each) => each.id === id)
    if (clearance === undefined) return goTo(context, '/settings#injuries', 'gone')
    await store.removeClearance(id)
    const undoId = undo.keep(() => store.putClearance(clearance))
    return goTo(context, '/settings#injuries', 'removed', undoId)
  })
}
