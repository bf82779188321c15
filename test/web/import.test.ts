import { readdirSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { readLog } from '../../src/app/log/read-log.ts'
import { type StartedApp, startApp, wordsOf } from './start-app.ts'

const SAMPLES = new URL('../../samples/', import.meta.url)
const sample = (name: string): Uint8Array<ArrayBuffer> => new Uint8Array(readFileSync(new URL(name, SAMPLES)))

let web: StartedApp
beforeEach(async () => {
  web = await startApp()
})
afterEach(async () => {
  expect(web.errors).toEqual([])
  await web.end()
})

const spools = (): string[] => readdirSync(tmpdir()).filter((name) => /^sorepoint-[0-9a-f]{8}-\d+-\w{6}$/.test(name))
const status = async (): Promise<{ phase: string; lines: string[]; problems: string[] }> =>
  (await web.get('/import/status')).json() as Promise<{ phase: string; lines: string[]; problems: string[] }>

test('an export that is dropped is read like one named on the command line; again, it brings nothing new', async () => {
  expect((await web.upload('strava-export.zip', sample('strava-export.zip'))).status).toBe(200)
  expect((await status()).phase).toBe('receiving')
  expect((await web.post('/import/start', {})).status).toBe(202)
  await web.app.settled()
  const { phase, lines, problems } = await status()
  expect(phase).toBe('done')
  expect(lines[0]).toMatch(/^103 new runs/)
  expect(problems).toEqual([])
  const { runs } = await readLog(web.log.store)
  expect(runs.filter(({ sport }) => sport === 'run').length).toBe(103)
  expect(runs[0]?.sources[0]?.name).toMatch(/^strava-export\.zip!/)
  expect(wordsOf(await web.page('/'))).toContain('Your limits for the next 7 days')

  await web.upload('strava-export.zip', sample('strava-export.zip'))
  await web.post('/import/start', {})
  await web.app.settled()
  expect((await status()).lines[0]).toMatch(/^0 new runs, 103 known/)
})

test('a folder keeps its inner names; what could not be read is named with its reason', async () => {
  await web.upload('my watch/steady.fit', sample('loose/steady.fit'))
  await web.upload('my watch/deeper/no-fit.fit', sample('loose/no-fit.fit'))
  await web.upload('my watch/empty.fit', new Uint8Array(0))
  await web.post('/import/start', {})
  await web.app.settled()
  const { lines, problems } = await status()
  expect(lines[0]).toMatch(/^1 new run, from 3 files/)
  expect(problems.join('\n')).toMatch(/Not read: deeper\/no-fit\.fit: no recording in it/)
  expect(problems.join('\n')).toMatch(/Not read: empty\.fit: the file is empty/)
})

test('nothing given is nothing begun, and no file is left behind by any of it', async () => {
  const before = spools()
  expect((await web.post('/import/start', {})).status).toBe(409)
  await web.upload('steady.fit', sample('loose/steady.fit'))
  expect(spools().filter((name) => !before.includes(name))).toHaveLength(1)
  await web.post('/import/discard', {})
  // What a killed program left may be swept meanwhile.
  expect(spools().filter((name) => !before.includes(name))).toEqual([])
  await web.upload('steady.fit', sample('loose/steady.fit'))
  await web.post('/import/start', {})
  await web.app.settled()
  // What a killed program left may be swept meanwhile.
  expect(spools().filter((name) => !before.includes(name))).toEqual([])
})

test('while one import is read, another waits its turn', async () => {
  await web.upload('strava-export.zip', sample('strava-export.zip'))
  await web.post('/import/start', {})
  expect((await web.upload('steady.fit', sample('loose/steady.fit'))).status).toBe(409)
  expect((await web.post('/import/start', {})).status).toBe(409)
  await web.app.settled()
  expect((await web.upload('steady.fit', sample('loose/steady.fit'))).status).toBe(200)
})

test('a name that climbs out of its folder climbs nowhere', async () => {
  const before = readdirSync(tmpdir()).filter((name) => name.includes('climbed'))
  await web.upload('../../climbed.fit', sample('loose/steady.fit'))
  expect((await web.upload('..', sample('loose/steady.fit'))).status).toBe(400)
  expect((await web.upload('%', sample('loose/steady.fit'))).status).toBe(200)
  await web.post('/import/start', {})
  await web.app.settled()
  expect(readdirSync(tmpdir()).filter((name) => name.includes('climbed'))).toEqual(before)
  expect((await readLog(web.log.store)).runs.length).toBe(1)
})

test('ending the page in the middle of an import leaves no received file behind', async () => {
  const before = spools()
  await web.upload('strava-export.zip', sample('strava-export.zip'))
  await web.post('/import/start', {})
  await web.app.close()
  // What a killed program left may be swept meanwhile.
  expect(spools().filter((name) => !before.includes(name))).toEqual([])
  await web.app.settled()
})
