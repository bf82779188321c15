import type { Hono } from 'hono'
import { SAMPLE_ATHLETE } from '../../app/import/sample-season.ts'
import { athleteName } from '../../app/log/athlete-name.ts'
import { addAthlete } from '../../app/log/athletes.ts'
import { err } from '../../lib/result.ts'
import { field } from '../components/forms.ts'
import { readForm } from '../form.ts'
import { loadRunners } from '../loaders/runners.ts'
import { baseOf } from '../own-addresses.ts'
import { goTo, type Pages, type RunnerContext } from '../runner-context.ts'
import { runnersView } from '../views/runners.ts'

export function addRunners(
  app: Hono,
  { show, token, runners, log }: Pages & Pick<RunnerContext, 'runners' | 'log'>,
): void {
  app.get('/runners', async (context) =>
    show(context, { title: 'Runners' }, runnersView(await loadRunners(runners), token)),
  )

  app.post('/runners', async (context) => {
    const name = field(await readForm(context), 'name')
    // The invented season's name is given away already, there or not.
    const added = athleteName(name) === SAMPLE_ATHLETE ? err('taken') : await addAthlete(log.file, name)
    return added.ok
      ? goTo(context, `${baseOf(added.value)}/`, 'runner-added')
      : goTo(context, '/runners', `runner-${added.error}`)
  })
}
