import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type StartedApp, seasonLog, startApp, TODAY } from './start-app.ts'

// Whatever day or week an address or a form names, the page answers it.

let web: StartedApp
let season: Awaited<ReturnType<typeof seasonLog>>
beforeAll(async () => {
  season = await seasonLog()
  web = await startApp(season.path)
})
afterAll(async () => {
  expect(web.errors).toEqual([])
  await web.end()
  season.end()
})

const WEEKS = ['9999-W99', '9999-W52', '0000-W01', '0000-W00', '0001-W01', '1950-W02', '2199-W52', '2026-W99', 'last']
const DAYS = ['9999-12-31', '0000-01-01', '0001-01-01', '1950-01-01', '2199-12-31', '2026-02-30', '-000001-01-01']
const MONTHS = ['9999-12', '0000-01', '0001-01', '2026-13', '1950-01']

describe('an address at the ends of the calendar', () => {
  test.each(['/week?week=', '/sheet/week?week=', '/sheet/physio?week=', '/of/me/week?week='])('%s', async (path) => {
    for (const given of [...WEEKS, ...DAYS, '', '%00', 'x'.repeat(5000)])
      expect([given.slice(0, 20), (await web.get(`${path}${given}`)).status]).toEqual([given.slice(0, 20), 200])
  })
  test('/log?month=', async () => {
    for (const given of [...MONTHS, ...DAYS]) expect((await web.get(`/log?month=${given}`)).status).toBe(200)
  })
  test('/note?when=', async () => {
    for (const given of [...DAYS, ...WEEKS]) expect((await web.get(`/note?when=${given}`)).status).toBe(200)
  })
})

test.each([
  ['/note', { text: 'left knee 4/10' }, 'when'],
  ['/day', { tired: 'yes', illness: 'fever' }, 'illnessFreeSince'],
  ['/cleared', { what: 'knee', by: 'physio' }, 'on'],
  ['/settings/injury', { place: 'left shin', kind: 'other' }, 'when'],
  ['/settings', {}, 'birth-year'],
] as const)(
  'a form at the ends of the calendar: %s',
  async (path, fields, name) => {
    for (const given of [...DAYS, ...WEEKS]) {
      const { status } = await web.post(path, { ...fields, [name]: given })
      expect([path, given, status < 500]).toEqual([path, given, true])
      // And what was kept spoils no page.
      for (const page of ['/', '/log'])
        expect([path, given, page, (await web.get(page)).status]).toEqual([path, given, page, 200])
    }
    expect((await web.log.store.notes()).filter(({ date }) => date > TODAY)).toEqual([])
  },
  240_000,
)
