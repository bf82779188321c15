import type { Hono } from 'hono'
import { fillWithSampleSeason, SAMPLE_ATHLETE } from '../../app/import/sample-season.ts'
import { addAthlete } from '../../app/log/athletes.ts'
import { baseOf } from '../own-addresses.ts'
import { goTo, type RunnerContext } from '../runner-context.ts'

/** The invented season, in a log of its own beside the runner's: made with one tap, deleted with one tap. */
export function addSample(app: Hono, runner: RunnerContext): void {
  const { file } = runner.log

  app.post('/sample', async (context) => {
    await addAthlete(file, SAMPLE_ATHLETE)
    const sample = await runner.runners.of(SAMPLE_ATHLETE)
    const today = runner.today()
    sample?.imports.startWith((onProgress) =>
      fillWithSampleSeason(file.athlete(SAMPLE_ATHLETE), { today, onProgress, nowMs: runner.nowMs }),
    )
    return context.redirect(`${baseOf(SAMPLE_ATHLETE)}/`, 303)
  })

  app.post('/sample/leave', async (context) => {
    const sample = await runner.runners.of(SAMPLE_ATHLETE)
    await sample?.imports.settled()
    await file.athlete(SAMPLE_ATHLETE).forgetAll()
    return goTo(context, `${baseOf(runner.runners.home.log.athlete)}/`, 'sample-left')
  })
}
