import { afterAll, beforeAll, expect, test } from 'vitest'
import { exportLog } from '../../src/app/export/export-log.ts'
import { createLocalApp } from '../../src/web/local-app.ts'
import { PAGE_PATHS } from './page-list.ts'
import { cookieOf, HOST, type StartedApp, seasonLog, startApp, TODAY } from './start-app.ts'

// P41: whoever else looks (coach, physio, another page) changes nothing of the runner's answers, reports or advice.

let web: StartedApp
let season: Awaited<ReturnType<typeof seasonLog>>
const OTHERS = ['Ben', 'Cem'] as const

beforeAll(async () => {
  season = await seasonLog()
  web = await startApp(season.path)
  for (const name of OTHERS) {
    await web.post('/runners', { name })
    const base = `/of/${name}`
    await web.post(`${base}/note`, { text: 'left knee 5/10, limped, worse', when: 'today' })
    await web.post(`${base}/settings`, { 'birth-year': '1977' })
  }
})
afterAll(async () => {
  expect(web.errors).toEqual([])
  await web.end()
  season.end()
})

/** Everything of an athlete, as it would be exported. */
async function everythingOf(athlete: string): Promise<string> {
  const log = { ...web.log, store: web.log.file.athlete(athlete), athlete }
  return (await Array.fromAsync(exportLog(log, { format: 'json', samples: false }))).join('')
}
const everyone = () => Promise.all(['me', ...OTHERS].map(everythingOf))
const SHEETS = ['/sheet/physio', '/sheet/weeks', '/sheet/week', '/sheet/week?week=2026-W40&save=yes']

test('the list of runners, their pages and their sheets: nothing of theirs changes', async () => {
  const before = await everyone()
  expect((await web.get('/runners')).status).toBe(200)
  // The questions of a beginning lead on to Today where there is nothing to begin.
  for (const name of OTHERS)
    for (const path of ['/', '/week?week=2026-W44', ...PAGE_PATHS, ...SHEETS])
      expect([path, (await web.get(`/of/${name}${path}`)).status]).toEqual([path, path === '/start' ? 302 : 200])
  expect(await everyone()).toEqual(before)
})

test('a sheet for the coach or the physio, the list and every page but today’s and the week’s: nothing of one’s own', async () => {
  const before = await everyone()
  for (const path of [...SHEETS, ...PAGE_PATHS.filter((each) => each !== '/' && each !== '/week')]) await web.get(path)
  await web.app.warm()
  expect(await everyone()).toEqual(before)
})

test('the runner’s own look is logged, once for what did not change', async () => {
  const shown = async () => (await web.log.store.shownReports()).map(({ asOf }) => asOf)
  const before = await shown()
  await web.page('/')
  await web.page('/')
  expect(await shown()).toEqual([...before, TODAY])
})

test('another sees of a run’s way nothing near where the runs usually begin; the runner sees it whole', async () => {
  // Ben opens the page on the same log, and looks at the other's run.
  const log = { ...web.log, store: web.log.file.athlete('Ben'), athlete: 'Ben' }
  const byBen = createLocalApp({ ...web.context, log })
  const pageOfBen = async (path: string) => {
    const headers = { host: HOST, cookie: cookieOf(web.context.door) }
    return (await byBen.fetch(new Request(`http://${HOST}${path}`, { headers }))).text()
  }
  const pointsOf = (page: string) => /class="track"[^>]*data-track="([^"]*)"/.exec(page)?.[1]?.split(' ') ?? []
  const { runs } = await web.log.store.runs()
  let drawn = 0
  for (const { id } of runs
    .filter(({ sport, elevationSource }) => sport === 'run' && elevationSource !== 'none')
    .slice(-6)) {
    expect(pointsOf(await web.page(`/run/${id}`))).not.toContain('-')
    const other = await pageOfBen(`/of/me/run/${id}`)
    expect(other.includes('near where these runs usually start are not shown')).toBe(true)
    const points = pointsOf(other)
    if (points.length === 0) continue
    drawn++
    expect([points[0], points.at(-1)]).toEqual(['-', '-'])
    expect(points.filter((point) => point !== '-').length).toBeGreaterThan(0)
  }
  expect(drawn).toBeGreaterThan(0)
  await byBen.close()
})
