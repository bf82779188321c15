import type { Hono } from 'hono'
import { addAthlete } from '../../app/athletes.ts'
import { fillWithSampleSeason, SAMPLE_ATHLETE } from '../../app/sample-season.ts'
import { type Desk, goTo } from '../desk.ts'
import { baseOf } from '../own-addresses.ts'

/** The invented season, in a log of its own beside the runner's: made with one tap, deleted with one tap. */
export function addSample(app: Hono, desk: Desk): void {
  const { file } = desk.log

  app.post('/sample', async (context) => {
    await addAthlete(file, SAMPLE_ATHLETE)
    const sample = await desk.desks.of(SAMPLE_ATHLETE)
    const today = desk.today()
    sample?.imports.startWith((onProgress) =>
      fillWithSampleSeason(file.athlete(SAMPLE_ATHLETE), { today, onProgress, nowMs: desk.nowMs }),
    )
    return context.redirect(`${baseOf(SAMPLE_ATHLETE)}/`, 303)
  })

  app.post('/sample/leave', async (context) => {
    const sample = await desk.desks.of(SAMPLE_ATHLETE)
    await sample?.imports.settled()
    await file.athlete(SAMPLE_ATHLETE).forgetAll()
    return goTo(context, `${baseOf(desk.desks.home.log.athlete)}/`, 'sample-left')
  })
}
