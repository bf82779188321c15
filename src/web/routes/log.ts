import type { Hono } from 'hono'
import { z } from 'zod'
import { deleteRuns } from '../../app/runs/delete-runs.ts'
import { putCorrections, type RunCorrections } from '../../app/runs/edit-run.ts'
import { readCorrections } from '../../app/runs/run-corrections.ts'
import { isLogDay } from '../../lib/local-date.ts'
import type { Run } from '../../model/run.ts'
import { field } from '../components/forms.ts'
import { readForm } from '../form.ts'
import { loadLog } from '../loaders/log.ts'
import { type Changes, goTo, type Pages, type RunnerContext } from '../runner-context.ts'
import { logView } from '../views/log.ts'

const text = z.string().default('')
const query = z.object({
  q: text.transform((words) => words.slice(0, 100)),
  month: z
    .string()
    .regex(/^\d{4}-(0[1-9]|1[0-2])$/)
    .nullable()
    .catch(null),
  day: z.string().refine(isLogDay).nullable().catch(null),
  surface: text,
  flag: text,
  pain: text.transform((value) => value === 'yes'),
  sport: z.string().default('run'),
  page: z.coerce.number().int().min(1).catch(1),
})

type Runner = Pages & Changes & Pick<RunnerContext, 'isSample' | 'log' | 'nowMs'>

export function addLog(app: Hono, { view: look, show, token, isSample, store, undo, log, nowMs }: Runner): void {
  app.get('/log', async (context) => {
    const { q, month, page, ...filters } = query.parse(context.req.query())
    const loaded = await loadLog(await look(), month, { ...filters, words: q }, page)
    return show(
      context,
      { title: 'Log', script: isSample ? undefined : 'import.js' },
      logView(loaded, token, !isSample),
    )
  })

  /** Several runs at once. */
  app.post('/log/edit', async (context) => {
    const form = await readForm(context)
    const { log: read, today, format } = await look()
    // What stood in the address comes back into it, and nothing else.
    const back = `/log?${new URLSearchParams(field(form, 'query'))}`
    const picked = new Set(form.getAll('run'))
    const runs = read.runs.filter(({ id }) => picked.has(id))
    const [first] = runs
    if (first === undefined) return goTo(context, back, 'none-picked')
    if (form.get('delete') === 'yes') return goTo(context, back, 'runs-deleted', undo.keep(await deleteRuns(log, runs)))
    const change = changeOf(form, first, { today, units: format.units })
    if (change === null) return goTo(context, back, 'not-kept')
    if (Object.keys(change.values).length + change.asRecorded.length === 0) return goTo(context, back, 'as-it-was')
    return goTo(context, back, 'corrected', undo.keep(await putCorrections(store, runs, change, nowMs())))
  })
}

/** Fields that several runs may get at once. */
const AT_ONCE = ['surface', 'sport', 'race', 'shoe'] as const

/** Null: something in it is no value of its field. */
function changeOf(
  form: URLSearchParams,
  run: Run,
  as: { readonly today: string; readonly units: 'km' | 'mi' },
): RunCorrections | null {
  const typed = Object.fromEntries(
    AT_ONCE.map((name) => [name, field(form, name).trim()] as const).filter(([, value]) => value !== ''),
  )
  const values = readCorrections(typed, { run, ...as })
  if (!values.ok) return null
  const counted = field(form, 'counted')
  return {
    values: counted === 'no' ? { ...values.value, counted: false } : values.value,
    asRecorded: counted === 'yes' ? ['counted'] : [],
  }
}
