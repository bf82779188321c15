import type { Hono } from 'hono'
import { joinRun, splitRun } from '../../app/runs/same-run-verdicts.ts'
import { field } from '../components/forms.ts'
import { readForm } from '../form.ts'
import { loadRun } from '../loaders/run.ts'
import { type Changes, goTo, type Pages, type RunnerContext } from '../runner-context.ts'
import { verdictsWithUndo } from '../undo.ts'
import { runTitle, runView } from '../views/run.ts'

export function addRun(
  app: Hono,
  { view: look, show, token, store, undo, today }: Pages & Changes & Pick<RunnerContext, 'today'>,
): void {
  app.get('/run/:id', async (context) => {
    const page = await loadRun(store, context.req.param('id'), await look())
    return show(context, { title: runTitle(page.run) }, runView(page, token))
  })

  app.post('/run/:id/split', async (context) => {
    const id = context.req.param('id')
    const source = field(await readForm(context), 'source')
    const undoId = await verdictsWithUndo({ store, undo }, () => splitRun(store, id, source, today()))
    return goTo(context, `/run/${encodeURIComponent(id)}`, 'split', undoId)
  })

  app.post('/run/:id/join', async (context) => {
    const id = context.req.param('id')
    const other = field(await readForm(context), 'other')
    const undoId = await verdictsWithUndo({ store, undo }, () => joinRun(store, id, other, today()))
    return goTo(context, `/run/${encodeURIComponent(id)}`, 'joined', undoId)
  })
}
