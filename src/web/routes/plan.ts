import type { Hono } from 'hono'
import { z } from 'zod'
import { PLAN_PAGE_WORDS } from '#words/plan.ts'
import { field } from '../components/forms.ts'
import { readForm } from '../form.ts'
import { loadPlan } from '../loaders/plan.ts'
import type { Pages } from '../runner-context.ts'
import { planView } from '../views/plan.ts'

const query = z.object({ plan: z.string().default('') })

/** A run or weeks of runs before they are run. Looking changes nothing; a plan of weeks is too long for an address. */
export function addPlan(app: Hono, { view: look, show, token }: Pages): void {
  const page = { title: PLAN_PAGE_WORDS.title, script: 'plan.js' }

  app.get('/plan', async (context) => {
    const { plan } = query.parse(context.req.query())
    return show(context, page, planView(await loadPlan(await look(), plan.slice(0, 120), null), token))
  })

  app.post('/plan', async (context) => {
    const block = field(await readForm(context), 'block').slice(0, 60_000)
    return show(context, page, planView(await loadPlan(await look(), '', block), token))
  })
}
