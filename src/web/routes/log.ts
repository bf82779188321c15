import type { Hono } from 'hono'
import { z } from 'zod'
import { loadLog } from '../loaders/log.ts'
import type { Pages } from '../runner-context.ts'
import { logView } from '../views/log.ts'

const text = z.string().default('')
const query = z.object({
  month: z
    .string()
    .regex(/^\d{4}-(0[1-9]|1[0-2])$/)
    .nullable()
    .catch(null),
  surface: text,
  flag: text,
  pain: text.transform((value) => value === 'yes'),
  sport: z.string().default('run'),
})

export function addLog(app: Hono, { view: look, show, token, isSample }: Pages): void {
  app.get('/log', async (context) => {
    const { month, ...filters } = query.parse(context.req.query())
    const isPlain = filters.surface === '' && filters.flag === '' && !filters.pain
    const body = logView(await loadLog(await look(), month, { ...filters, isPlain }), token, !isSample)
    return show(context, { title: 'Log', script: isSample ? undefined : 'import.js' }, body)
  })
}
