import type { Hono } from 'hono'
import { startQuestions } from '../components/setting-fields.ts'
import type { Pages } from '../runner-context.ts'

/** What is asked right after an import, until one of it is known. */
export function addStart(app: Hono, { view: look, show, token }: Pages): void {
  app.get('/start', async (context) => {
    const { experience, birthYear, maxHrBpm } = (await look()).log.settings
    return [experience, birthYear, maxHrBpm].some((value) => value !== null)
      ? context.redirect('/')
      : show(context, { title: 'First questions' }, startQuestions(token))
  })
}
