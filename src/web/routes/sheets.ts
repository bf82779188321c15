import type { Hono } from 'hono'
import { z } from 'zod'
import { namedAthlete } from '../../app/log/named-athlete.ts'
import { SHEETS } from '../loaders/sheets.ts'
import type { RunnerContext } from '../runner-context.ts'

/** A sheet carries its style in itself and nothing else: no script, no form, no address. */
export const SHEET_SECURITY =
  "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"

const query = z.object({ week: z.string().default('current'), save: z.string().optional() })

export function addSheets(app: Hono, { view: look, log }: Pick<RunnerContext, 'view' | 'log'>): void {
  app.get('/sheet/:name', async (context) => {
    const name = context.req.param('name')
    const sheet = SHEETS.get(name)
    if (sheet === undefined) return context.notFound()
    const { week, save } = query.parse(context.req.query())
    const view = await look()
    const page = await sheet(view, namedAthlete(log), week)
    if (save !== undefined)
      context.header('content-disposition', `attachment; filename="sorepoint-${name}-${view.today}.html"`)
    context.header('content-security-policy', SHEET_SECURITY)
    return context.html(page)
  })
}
