import type { Context, Hono } from 'hono'
import { settingWrong } from '#words/settings-page.ts'
import { readPlace } from '../../app/notes/read-place.ts'
import { changeSetting, settingText } from '../../app/settings/settings-values.ts'
import type { Settings } from '../../model/settings.ts'
import { field } from '../components/forms.ts'
import { USUAL } from '../components/setting-fields.ts'
import { readForm } from '../form.ts'
import { type Changes, goTo, type Pages, type RunnerContext } from '../runner-context.ts'
import { CHOSEN, settingsView, TYPED } from '../views/settings.ts'

/** Every setting that a form may hold. */
const KEYS = [...CHOSEN, ...TYPED, ...USUAL].map(({ key }) => key)

export function addSettings(
  app: Hono,
  { view: look, show, token, log, store, undo, newId }: Pages & Changes & Pick<RunnerContext, 'log'>,
): void {
  app.get('/settings', (context) => page(context, {}, {}))

  /** The page, with what was typed and what is wrong in it. */
  async function page(
    context: Context,
    typed: Readonly<Record<string, string>>,
    wrong: Readonly<Record<string, string>>,
  ): Promise<Response> {
    const { log: logged, today, format } = await look()
    const { settings, pastInjuries, clearances } = logged
    const kept = KEYS.map((key) => [key, settingText(settings, key)] as const)
    const values = { ...Object.fromEntries(kept), ...typed }
    const { conditions } = settings
    const shown = { conditions, values, wrong, pastInjuries, clearances, logPath: log.file.place, today, format }
    return show(context, { title: 'Settings' }, settingsView(shown, token))
  }

  app.post('/settings', async (context) => {
    const form = await readForm(context)
    const before = await store.settings()
    let settings: Settings = before
    const wrong: Record<string, string> = {}
    const change = (key: string, value: string): void => {
      const changed = changeSetting(settings, key, value)
      if (changed.ok) settings = changed.value
      else wrong[key] = settingWrong(key, value)
    }
    for (const key of KEYS) if (form.has(key)) change(key, field(form, key).trim() || 'none')
    // Nothing marked is no answer: "none" has its own mark.
    const conditions = form.getAll('conditions')
    if (conditions.length > 0) change('conditions', conditions.join(','))
    else if (form.get('none') === 'yes') change('conditions', 'none')
    if (Object.keys(wrong).length > 0) {
      const typed = KEYS.filter((key) => form.has(key)).map((key) => [key, field(form, key)] as const)
      return page(context, Object.fromEntries(typed), wrong)
    }
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
