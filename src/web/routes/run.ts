import type { Context, Hono } from 'hono'
import { deleteRuns } from '../../app/runs/delete-runs.ts'
import { putCorrections, type RunCorrections } from '../../app/runs/edit-run.ts'
import { pickRun } from '../../app/runs/run-named.ts'
import { joinRun, splitRun } from '../../app/runs/same-run-verdicts.ts'
import type { Run } from '../../model/run.ts'
import { RUN_FIELDS } from '../../model/run-edit.ts'
import { field } from '../components/forms.ts'
import { readForm } from '../form.ts'
import { loadRun } from '../loaders/run.ts'
import { correctionsIn, runEditorOf } from '../loaders/run-editor.ts'
import { type Changes, goTo, type Pages, type RunnerContext } from '../runner-context.ts'
import { verdictsWithUndo } from '../undo.ts'
import { runTitle, runView } from '../views/run.ts'

type Runner = Pages & Changes & Pick<RunnerContext, 'today' | 'nowMs' | 'log'>

export function addRun(app: Hono, { view: look, show, token, store, undo, today, nowMs, log }: Runner): void {
  app.get('/run/:id', async (context) => {
    const view = await look()
    const page = await loadRun(store, context.req.param('id'), view)
    return show(
      context,
      { title: runTitle(page.run), script: 'chart.js' },
      runView({ ...page, editor: runEditorOf(page.run, view) }, token),
    )
  })

  app.post('/run/:id/edit', async (context) => {
    const form = await readForm(context)
    const view = await look()
    const run = pickRun(view.log.runs, context.req.param('id'), view.today)
    const read = correctionsIn(form, run, view)
    if (!read.ok) {
      const page = await loadRun(store, run.id, view)
      const editor = runEditorOf(run, view, read.error)
      return show(context, { title: runTitle(run), script: 'chart.js' }, runView({ ...page, editor }, token))
    }
    const next = field(form, 'back') === 'today' ? '/' : addressOf(run)
    const isNothing = Object.keys(read.value.values).length + read.value.asRecorded.length === 0
    return isNothing ? goTo(context, next, 'as-it-was') : correct(context, run, read.value, next, 'corrected')
  })

  app.post('/run/:id/as-recorded', async (context) => {
    const name = field(await readForm(context), 'field')
    const run = await named(context.req.param('id'))
    const asRecorded = RUN_FIELDS.filter((each) => each === name)
    return correct(context, run, { values: {}, asRecorded }, addressOf(run), 'corrected')
  })

  app.post('/run/:id/count', async (context) => {
    const isCounted = field(await readForm(context), 'counted') === 'yes'
    const run = await named(context.req.param('id'))
    const change: RunCorrections = isCounted
      ? { values: {}, asRecorded: ['counted'] }
      : { values: { counted: false }, asRecorded: [] }
    return correct(context, run, change, addressOf(run), isCounted ? 'counted' : 'left-out')
  })

  app.post('/run/:id/delete', async (context) => {
    const run = await named(context.req.param('id'))
    const undoId = undo.keep(await deleteRuns(log, [run]))
    return goTo(context, `/log?month=${run.date.slice(0, 7)}`, 'run-deleted', undoId)
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

  async function named(id: string): Promise<Run> {
    const { log: read, today: day } = await look()
    return pickRun(read.runs, id, day)
  }

  async function correct(
    context: Context,
    run: Run,
    change: RunCorrections,
    next: string,
    done: string,
  ): Promise<Response> {
    const undoId = undo.keep(await putCorrections(store, [run], change, nowMs()))
    return goTo(context, next, done, undoId)
  }
}

const addressOf = ({ id }: Run): string => `/run/${encodeURIComponent(id)}`
