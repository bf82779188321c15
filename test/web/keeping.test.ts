import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { importFiles } from '../../src/app/import/import-files.ts'
import { openLog } from '../../src/app/log/open-log.ts'
import type { Keeping } from '../../src/web/keeping.ts'
import { createLocalApp } from '../../src/web/local-app.ts'
import { scratchFolder, written } from '../app/import/zips.ts'
import { gpxRun } from '../cli/gpx.ts'
import { cookieOf, HOST, type StartedApp, startApp, wordsOf } from './start-app.ts'

// A log that lies in a browser: its pages say how old the last copy is, and give one.

const DAY_MS = 86_400_000
const RUN = gpxRun('2026-11-01T07:00:00Z', 20, 2.8, 'Run')

async function inBrowser(): Promise<{
  web: StartedApp
  get(path: string): Promise<Response>
  copies: Map<string, number>
  give: ReturnType<typeof createLocalApp>['give']
  settled(): Promise<void>
  setNow(ms: number): void
}> {
  const web = await startApp()
  onTestFinished(() => web.end())
  const copies = new Map<string, number>()
  const keeping: Keeping = {
    lastCopyMs: async (athlete) => copies.get(athlete) ?? null,
    copied: async (athlete, atMs) => void copies.set(athlete, atMs),
  }
  let now = web.context.nowMs()
  const app = createLocalApp({ ...web.context, keeping, nowMs: () => now })
  return {
    web,
    copies,
    get: async (path) =>
      app.fetch(new Request(`http://${HOST}${path}`, { headers: { host: HOST, cookie: cookieOf(web.context.door) } })),
    give: (base, given) => app.give(base, given),
    settled: () => app.settled(),
    setNow: (ms) => {
      now = ms
    },
  }
}

test('an empty log has nothing to keep; one with runs says so on every page until a copy was taken, and again when that is old', async () => {
  const { web, get, copies, give, settled, setNow } = await inBrowser()
  const words = async (path: string) => wordsOf(await (await get(path)).text())
  expect(await words('/')).not.toContain('Keep a copy')
  expect(await give('', [written(scratchFolder(), 'a.gpx', RUN)])).toBe('started')
  await settled()
  for (const path of ['/week', '/log', '/settings']) expect(await words(path)).toContain('this browser alone')
  const copy = await get('/copy')
  expect(copy.headers.get('content-disposition')).toBe('attachment; filename="sorepoint-log-2026-11-15.json"')
  const text = await copy.text()
  expect(await words('/log')).toContain('Last copy: today.')
  setNow(copies.get('me')! + DAY_MS)
  expect(await words('/log')).toContain('Last copy: yesterday.')
  setNow(copies.get('me')! + 9 * DAY_MS)
  expect(await words('/log')).toContain('Last copy: 9 days ago. What came since is in this browser alone.')

  // The copy is what the command line reads, and gives the same log.
  const other = await openLog({ path: join(scratchFolder(), 'log.db'), athlete: null })
  onTestFinished(() => other.close())
  await importFiles([written(scratchFolder(), 'copy.json', text)], {
    store: other.store,
    options: { csvUnits: null },
    nowMs: () => 0,
  })
  expect(await other.store.sources()).toEqual(await web.log.store.sources())
})

test('a copy that nobody took to its end does not count', async () => {
  const { get, copies, give, settled } = await inBrowser()
  await give('', [written(scratchFolder(), 'a.gpx', RUN)])
  await settled()
  await (await get('/copy')).body?.cancel()
  expect(copies.size).toBe(0)
})

test('files at hand go to the runner whose pages they were given to, one import at a time', async () => {
  const { give, settled, web } = await inBrowser()
  const path = written(scratchFolder(), 'a.gpx', RUN)
  expect(await give('/of/Nobody', [path])).toBe('nobody')
  expect([await give('', [path]), await give('', [path])]).toEqual(['started', 'busy'])
  await settled()
  expect((await web.log.store.sources()).length).toBe(1)
})

test('the page of a file on a disk speaks of no copies', async () => {
  const web = await startApp()
  onTestFinished(() => web.end())
  expect((await web.get('/copy')).status).toBe(404)
})
