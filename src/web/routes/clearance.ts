import type { Hono } from 'hono'
import { z } from 'zod'
import { addClearance as keepClearance } from '../../app/days/clear-place.ts'
import { readForm } from '../form.ts'
import { type Changes, goTo, type Pages } from '../runner-context.ts'
import { clearanceView } from '../views/clearance.ts'

const text = z.string().default('')
const form = z.object({
  what: text,
  by: text.transform((by) => by.slice(0, 80)),
  on: text,
  ceiling: text.transform((ceiling) => (/^[0-5]$/.test(ceiling.trim()) ? Number(ceiling) : null)),
})

/** What a professional allowed. */
export function addClearance(app: Hono, { view: look, show, token, store, undo, newId }: Pages & Changes): void {
  app.get('/cleared', async (context) => {
    const { log, today } = await look()
    const note = log.notes.find(({ id }) => id === context.req.query('note'))
    return show(context, { title: 'Cleared' }, clearanceView(note, today, token))
  })

  app.post('/cleared', async (context) => {
    const given = form.parse(Object.fromEntries(await readForm(context)))
    const { today } = await look()
    const kept = await keepClearance(store, { ...given, until: null, today, newId: () => newId('c') })
    if (!kept.ok) return goTo(context, '/cleared', 'not-kept')
    const undoId = undo.keep(() => store.removeClearance(kept.value.id))
    return goTo(context, '/', 'cleared', undoId)
  })
}
