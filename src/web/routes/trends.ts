import type { Hono } from 'hono'
import { isEmpty, nothingYet } from '../components/nothing-yet.ts'
import { loadTrends } from '../loaders/trends.ts'
import type { Pages } from '../runner-context.ts'
import { trendsView } from '../views/trends.ts'

export function addTrends(app: Hono, { view: look, show }: Pages): void {
  app.get('/trends', async (context) => {
    const view = await look()
    return show(context, { title: 'Trends' }, isEmpty(view.log) ? nothingYet : trendsView(await loadTrends(view)))
  })
}
