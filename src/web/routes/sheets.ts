import type { Hono } from 'hono'
import { z } from 'zod'
import { namedAthlete } from '../../app/log/named-athlete.ts'
import { REPORT_FORMATS, type ReportFormat } from '../../report/index.ts'
import { SHEETS } from '../loaders/sheets.ts'
import type { RunnerContext } from '../runner-context.ts'

/** A sheet carries its style in itself and nothing else: no script, no form, no address. */
export const SHEET_SECURITY =
  "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"

const query = z.object({
  week: z.string().default('current'),
  as: z.enum(REPORT_FORMATS).catch('html'),
  save: z.string().optional(),
})

const TYPES: Readonly<Record<ReportFormat, readonly [type: string, ending: string]>> = {
  text: ['text/plain; charset=utf-8', 'txt'],
  md: ['text/markdown; charset=utf-8', 'md'],
  html: ['text/html; charset=utf-8', 'html'],
  json: ['application/json', 'json'],
}

export function addSheets(app: Hono, { view: look, log }: Pick<RunnerContext, 'view' | 'log'>): void {
  app.get('/sheet/:name', async (context) => {
    const name = context.req.param('name')
    const sheet = SHEETS.get(name)
    if (sheet === undefined) return context.notFound()
    const { week, as, save } = query.parse(context.req.query())
    const view = await look()
    const page = await sheet(view, namedAthlete(log), week, as)
    const [type, ending] = TYPES[as]
    if (save !== undefined)
      context.header('content-disposition', `attachment; filename="sorepoint-${name}-${view.today}.${ending}"`)
    context.header('content-security-policy', SHEET_SECURITY)
    return context.body(page, 200, { 'content-type': type })
  })
}
