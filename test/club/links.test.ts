import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Hono } from 'hono'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { makeLink } from '../../src/app/club/links.ts'
import { type OpenWorkplace, openWorkplace } from '../../src/app/jobs/open-workplace.ts'
import { work } from '../../src/app/jobs/work.ts'
import { makeFormat } from '../../src/lib/format.ts'
import type { Club } from '../../src/store/contract/club.ts'
import type { Links } from '../../src/store/contract/links.ts'
import { openClub } from '../../src/store/postgres/club.ts'
import { openLinks } from '../../src/store/postgres/links.ts'
import { linkSite } from '../../src/web/club/link-site.ts'
import { noteInWords } from '../make/note.ts'
import { makeDatabase, type TestDatabase } from '../postgres/database.ts'

const RUN = readFileSync(join(import.meta.dirname, '../../samples/loose/steady.fit'))
const DAY_MS = 86_400_000

let database: TestDatabase
let place: OpenWorkplace
let club: Club
let links: Links
let site: Hono
let nowMs: number
beforeAll(async () => {
  database = await makeDatabase()
})
afterAll(() => database?.drop())
beforeEach(async () => {
  await database.empty()
  await database.run('TRUNCATE sorepoint_club."user" CASCADE')
  await database.run('DELETE FROM sorepoint_jobs.job')
  nowMs = Date.parse('2026-11-22T12:00:00Z')
  place = (await openWorkplace(database.url, { nowMs: () => nowMs, onError: () => {} }))!
  club = await openClub(database.url)
  links = await openLinks(database.url)
  let ids = 0
  site = linkSite({
    ...{ links, club, store: place.store, queue: place, today: '2026-11-22', zone: 'UTC' },
    newId: (prefix) => `${prefix}${++ids}`,
    format: ({ units }) => makeFormat({ units }),
    assets: new Map(),
  })
  await database.run(
    `INSERT INTO sorepoint_club."user" (id, name, email, "emailVerified", "updatedAt") VALUES ('p1', 'Kim', 'kim@example.org', true, now())`,
  )
  await club.addPerson({ id: 'p1', name: 'Kim', role: 'athlete', athlete: 'a1', group: null })
  const store = place.store.athlete('a1')
  const note = (id: string, text: string) => store.putNote(noteInWords(text, { id, date: '2026-11-20' }))
  await note('n1', 'left knee 4/10 dull')
  await note('n2', 'right calf 5/10 sharp, took ibuprofen')
  await store.putSettings({ ...(await store.settings()), conditions: ['heart'] })
})
afterEach(async () => {
  await links.close()
  await club.close()
  await place.close()
})

const make = async (kind: 'sheet' | 'upload', withConditions = false): Promise<string> =>
  (await makeLink(links, 'a1', { kind, label: 'Dr Ohm', withConditions, days: 7 }, nowMs))!
const get = (path: string): Promise<Response> => Promise.resolve(site.fetch(new Request(`http://club${path}`)))
const post = (path: string, body: BodyInit | null = null, headers: Record<string, string> = {}): Promise<Response> =>
  Promise.resolve(site.fetch(new Request(`http://club${path}`, { method: 'POST', body, headers })))

describe('the sheet by a link', () => {
  test('shows pains and load until its day, and the athlete reads that somebody looked', async () => {
    const token = await make('sheet')
    const page = await (await get(`/s/${token}`)).text()
    expect(page).toContain('left knee 4/10 dull')
    expect(await club.looksAt('a1', 10)).toMatchObject([
      { what: 'sheet', personName: expect.stringContaining('Dr Ohm') },
    ])
    await get(`/s/${token}`)
    expect((await links.of('a1', nowMs))[0]?.looks).toBe(2)
    nowMs += 7 * DAY_MS
    expect((await get(`/s/${token}`)).status).toBe(404)
  })

  test('leaves out conditions and medicines that are not shared, in the words of notes too', async () => {
    const without = await (await get(`/s/${await make('sheet')}`)).text()
    expect(without).not.toMatch(/ibuprofen|heart|painkiller taken/i)
    const withThem = await (await get(`/s/${await make('sheet', true)}`)).text()
    expect(withThem).toContain('ibuprofen')
  })

  test('is over at once when it is taken back, and looks like one that never was', async () => {
    const token = await make('sheet')
    const [link] = await links.of('a1', nowMs)
    expect(await links.remove('somebody else', link!.id)).toBe(false)
    expect((await get(`/s/${token}`)).status).toBe(200)
    expect(await links.remove('a1', link!.id)).toBe(true)
    const [gone, never] = [await get(`/s/${token}`), await get('/s/never')]
    expect([gone.status, await gone.text()]).toEqual([404, (await never.text()).replaceAll('/s/never', `/s/${token}`)])
  })

  test('changes nothing of the athlete: whoever looks', async () => {
    const before = JSON.stringify(await place.store.athlete('a1').log())
    await get(`/s/${await make('sheet')}`)
    expect(JSON.stringify(await place.store.athlete('a1').log())).toBe(before)
  })

  test('its address is kept nowhere, and opens no other kind', async () => {
    const token = await make('sheet')
    const rows = await database.run('SELECT * FROM sorepoint_club.links')
    expect(JSON.stringify(rows)).not.toContain(token)
    expect((await get(`/u/${token}`)).status).toBe(404)
    expect((await get(`/s/${await make('upload')}`)).status).toBe(404)
  })

  test('is made for so many days as are offered, and no other number', async () => {
    const wanted = { kind: 'sheet', label: '', withConditions: false } as const
    expect(await makeLink(links, 'a1', { ...wanted, days: 3650 }, nowMs)).toBeNull()
  })
})

describe('an upload by a link', () => {
  test('goes into the log once; nothing of the log is shown to the sender', async () => {
    const token = await make('upload')
    const page = await (await get(`/u/${token}`)).text()
    expect(page).toContain('Kim')
    expect(page).not.toContain('knee')
    const sent = await post(`/u/${token}/import/file`, RUN, { 'x-file-name': 'steady.fit' })
    expect(await sent.json()).toEqual({ bytes: RUN.length })
    expect((await post(`/u/${token}/import/start`)).status).toBe(202)
    await work(place, { once: true, signal: new AbortController().signal })
    const status = await (await get(`/u/${token}/import/status`)).json()
    expect(status).toEqual({ phase: 'done', share: 1, lines: ['1 file read.'], problems: [] })
    expect(await place.store.athlete('a1').sourceKeys()).toHaveProperty('size', 1)
    // The link is good once: another server, or this one later, takes no more by it.
    const later = linkSite({
      ...{ links, club, store: place.store, queue: place, today: null, zone: 'UTC', assets: new Map() },
      newId: () => 'u9',
      format: ({ units }) => makeFormat({ units }),
    })
    expect((await later.fetch(new Request(`http://club/u/${token}`))).status).toBe(404)
  })

  test('that failed says so plainly', async () => {
    const token = await make('upload')
    await post(`/u/${token}/import/file`, 'no recording', { 'x-file-name': 'broken.fit' })
    await post(`/u/${token}/import/start`)
    await work(place, { once: true, signal: new AbortController().signal, maySleepMs: 50 })
    const status = await (await get(`/u/${token}/import/status`)).json()
    expect(status).toMatchObject({ phase: 'given-up', lines: [expect.stringContaining('could not be read')] })
  })
})
