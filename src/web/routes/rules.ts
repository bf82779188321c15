import type { Hono } from 'hono'
import { loadRules } from '../loaders/rules.ts'
import type { Pages } from '../runner-context.ts'
import { rulesView } from '../views/rules.ts'

export function addRules(app: Hono, { show }: Pages): void {
  app.get('/rules', (context) =>
    show(context, { title: 'Rules' }, rulesView(loadRules((context.req.query('q') ?? '').slice(0, 100)))),
  )
}
