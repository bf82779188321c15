import type { Hono } from 'hono'
import { fillWithSampleSeason, SAMPLE_ATHLETE } from '../../app/import/sample-season.ts'
import { addAthlete } from '../../app/log/athletes.ts'
import { baseOf } from '../own-addresses.ts'
import { goTo, type RunnerContext } from '../runner-context.ts'

/** The invented season, in a log of its own beside the runner's: made with one tap, deleted with one tap. */
export function addSample(
  app: Hono,
  { log, runners, today, nowMs }: Pick<RunnerContext, 'log' | 'runners' | 'today' | 'nowMs'>,
): void {
  const { file } = log

  app.post('/sample', async (context) => {
    await addAthlete(file, SAMPLE_ATHLETE)
    const sample = await runners.of(SAMPLE_ATHLETE)
    sample?.imports.startWith((onProgress) =>
      fillWithSampleSeason(file.athlete(SAMPLE_ATHLETE), { today: today(), onProgress, nowMs }),
    )
    return context.redirect(`${baseOf(SAMPLE_ATHLETE)}/`, 303)
  })

  app.post('/sample/leave', async (context) => {
    const sample = await runners.of(SAMPLE_ATHLETE)
    await sample?.imports.settled()
    await file.athlete(SAMPLE_ATHLETE).forgetAll()
    return goTo(context, `${baseOf(runners.home.log.athlete)}/`, 'sample-left')
  })
}
