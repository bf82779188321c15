import { readFileSync } from 'node:fs'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { addDays } from '../../src/lib/local-date.ts'
import { PAGE_PATHS } from './page-list.ts'
import { cookieOf, type StartedApp, startApp, TODAY, wordsOf } from './start-app.ts'

let web: StartedApp
beforeEach(async () => {
  web = await startApp()
})
afterEach(async () => {
  expect(web.errors).toEqual([])
  await web.end()
})

const STEADY = new URL('../../samples/loose/steady.fit', import.meta.url).pathname

/** Adds a runner by the form. @returns where their addresses begin */
async function add(name: string): Promise<string> {
  const response = await web.post('/runners', { name })
  expect(response.status).toBe(303)
  const [address = ''] = (response.headers.get('location') ?? '').split('?')
  return address.replace(/\/$/, '')
}

const note = (base: string, text: string): Promise<Response> => web.post(`${base}/note`, { text, when: 'today' })

const steady = (): Uint8Array<ArrayBuffer> => new Uint8Array(readFileSync(STEADY))

/** What the page's script sends, under a runner's addresses. */
const send = async (base: string, path: string, body: Uint8Array<ArrayBuffer> | null = null): Promise<Response> => {
  const [host = ''] = web.context.hosts
  const cookie = cookieOf(web.context.door)
  const headers = { host, cookie, 'x-file-name': 'steady.fit', 'x-sorepoint-token': web.context.token }
  return web.app.fetch(new Request(`http://${host}${base}${path}`, { method: 'POST', body, headers }))
}

async function upload(base: string): Promise<void> {
  expect((await send(base, '/import/file', steady())).status).toBe(200)
  expect((await send(base, '/import/start')).status).toBe(202)
  await web.app.settled()
}

describe('several runners in one log', () => {
  test('with one runner nothing speaks of several but the settings', async () => {
    expect(wordsOf(await web.page('/'))).not.toContain('Log of')
    expect(await web.page('/settings')).toContain('href="/runners"')
  })
  test('who was added has pages of their own, and the others are one tap away', async () => {
    const base = await add('Berta Öztürk')
    expect(base).toBe('/of/Berta%20%C3%96zt%C3%BCrk')
    expect(wordsOf(await web.page(`${base}/log`))).toContain('Log of Berta Öztürk')
    expect(await web.page(`${base}/log`)).toContain('href="/of/me/log"')
    expect(await web.page('/log')).toContain(`href="${base}/log"`)
    expect(await web.page('/of/me/log')).toContain('<html lang="en" data-base="">')
  })
  test('no link, form or redirection of a runner’s pages leads into another’s log, but by the names of the others', async () => {
    const base = await add('Ben')
    await upload(base)
    await note(base, 'left knee 4/10, limped')
    const [run] = (await web.log.file.athlete('Ben').runs()).runs
    for (const path of [...PAGE_PATHS, `/run/${run?.id}`, '/no-such-page', '/run/r0', '/week?week=2019-W01']) {
      const page = await (await web.get(`${base}${path}`)).text()
      const addresses = [...page.matchAll(/\s(?:href|action)="([^"#]*)/g)].map(([, address]) => address as string)
      const elsewhere = addresses.filter(
        (address) => address.startsWith('/') && !address.startsWith(`${base}/`) && !address.startsWith('/static/'),
      )
      expect([path, elsewhere.filter((address) => !address.startsWith('/of/me'))]).toEqual([path, []])
      expect(page).toContain(`data-base="${base}"`)
    }
    for (const [path, fields] of [
      ['/note', { text: 'left knee 2/10', when: 'today' }],
      ['/settings', { units: 'km' }],
      ['/undo', { id: 'u1' }],
      ['/day', { sleepHours: '7' }],
    ] as const) {
      const { status, headers } = await web.post(`${base}${path}`, fields)
      expect([path, status, headers.get('location')?.startsWith(`${base}/`)]).toEqual([path, 303, true])
    }
  })
  test('what one says, sets or imports shows at no other', async () => {
    const base = await add('Ben')
    await note(base, 'left achilles 6/10, Ben wrote this')
    await web.post(`${base}/settings`, { units: 'mi', 'birth-year': '1977' })
    await web.post(`${base}/settings/injury`, { place: 'right shin', kind: 'stress-fracture' })
    await upload(base)
    await note('', 'right calf 1/10, eased')
    for (const path of PAGE_PATHS.filter((each) => each !== '/runners')) {
      const page = await web.page(path)
      for (const word of ['achilles 6/10', 'Ben wrote', '1977', 'right shin, stress', 'steady.fit'])
        expect([path, word, page.includes(word)]).toEqual([path, word, false])
    }
    expect((await web.log.store.notes()).map(({ text }) => text)).toEqual(['right calf 1/10, eased'])
    expect(await web.log.store.sources()).toEqual([])
    expect((await web.log.store.settings()).units).toBe('km')
    expect(wordsOf(await web.page(`${base}/`))).toContain('achilles')
    expect((await web.log.file.athlete('Ben').sources()).length).toBe(1)
  })
  test('a run of one is not there at another', async () => {
    const base = await add('Ben')
    await upload(base)
    const [run] = (await web.log.file.athlete('Ben').runs()).runs
    expect((await web.get(`${base}/run/${run?.id}`)).status).toBe(200)
    expect((await web.get(`/run/${run?.id}`)).status).toBe(404)
    expect((await web.get(`/note?edit=${run?.id}`)).status).toBe(200)
  })
  test('a change is taken back where it was made alone', async () => {
    const base = await add('Ben')
    const location = (await note(base, 'left knee 4/10')).headers.get('location') ?? ''
    const id = new URLSearchParams(location.split('?')[1]).get('undo') as string
    await web.post('/undo', { id })
    expect((await web.log.file.athlete('Ben').notes()).length).toBe(1)
    await web.post(`${base}/undo`, { id })
    expect(await web.log.file.athlete('Ben').notes()).toEqual([])
  })
  test('the attacks on the page are refused under every name', async () => {
    const base = await add('Ben')
    expect((await web.get(`${base}/`, { host: 'evil.example' })).status).toBe(421)
    expect((await web.get(`${base}/`, { origin: 'http://evil.example' })).status).toBe(403)
    expect((await web.post(`${base}/note`, { text: 'left knee 4/10', token: 'guessed' })).status).toBe(403)
    expect((await web.post(`${base}/import/file`, { token: web.context.token })).status).toBe(403)
    expect(await web.log.file.athlete('Ben').notes()).toEqual([])
  })
  test('a name that nobody has is not there, and asking for it makes nobody', async () => {
    for (const path of ['/of/Nobody', '/of/Nobody/week', '/of/%E0%A4%A', '/of/'])
      expect([path, (await web.get(path)).status]).toEqual([path, 404])
    expect((await web.post('/of/Nobody/note', { text: 'left knee 4/10' })).status).toBe(404)
    expect(await web.log.file.athletes()).toEqual([])
  })
  test.each([
    ['', 'empty'],
    ['   ', 'empty'],
    ['a/b', 'unprintable'],
    ['a\u0007', 'unprintable'],
    ['x'.repeat(41), 'too-long'],
    ['ben', 'taken'],
    ['Alex Sample', 'taken'],
  ])('a runner cannot be called %j: %s', async (name, why) => {
    await add('Ben')
    const response = await web.post('/runners', { name })
    expect(response.headers.get('location')).toBe(`/runners?done=runner-${why}`)
    expect(await web.log.file.athletes()).toEqual(['Ben'])
  })
  test('a hostile name is text wherever it stands', async () => {
    const name = '"><script>alert(1)<script>'
    const base = await add(name)
    for (const path of ['/log', '/runners', `${base}/`, `${base}/week`])
      expect(await web.page(path)).not.toContain('<script>alert')
    expect(wordsOf(await web.page('/runners'))).toContain('"&gt;&lt;script&gt;alert(1)&lt;script&gt;')
  })
  test('a coach whose own log is empty comes to the list, and can still begin one', async () => {
    await note(await add('Ben'), 'left knee 2/10, eased')
    const home = await web.get('/')
    expect([home.status, home.headers.get('location')]).toEqual([302, '/runners'])
    expect(await web.page('/runners')).toContain('href="/of/me/log"')
    expect(wordsOf(await web.page('/of/me/log'))).toContain('Drop a zip')
  })
  test('the coach’s list names the gravest first, and an emergency with what to do', async () => {
    await note(await add('Ben'), 'left knee 2/10, eased')
    await note(await add('Cem'), 'chest pain on the hill, short of breath')
    await add('Dana')
    const words = wordsOf(await web.page('/runners'))
    const order = ['Cem', 'Ben', 'Dana'].map((name) => words.lastIndexOf(`${name} `))
    expect(order).toEqual(order.toSorted((one, other) => one - other))
    expect(words).toContain('Do not drive yourself')
  })
})

describe('the sample season', () => {
  /** Taps "try it", and waits until it is made. */
  async function begin(): Promise<string> {
    const response = await web.post('/sample', {})
    expect(response.status).toBe(303)
    await web.app.settled()
    return (response.headers.get('location') as string).replace(/\/$/, '')
  }
  test('is offered on the first visit, says what it is on every page, takes in no file of the runner’s own, and leaves nothing behind', async () => {
    expect(wordsOf(await web.page('/'))).toContain('Try it with a sample season')
    const base = await begin()
    // The three questions of a beginning are for a log of one's own: the sample goes on to Today.
    for (const path of PAGE_PATHS.filter((each) => each !== '/start')) {
      const words = wordsOf(await web.page(`${base}${path}`))
      expect([path, words.includes('An invented season'), words.includes('Leave and delete it')]).toEqual([
        path,
        true,
        true,
      ])
    }
    expect(wordsOf(await web.page(`${base}/`))).toContain('Why')
    const { runs } = await web.log.file.athlete('Alex Sample').runs()
    expect(runs.at(-1)?.date).toBe(addDays(TODAY, -1))
    expect(await web.page(`${base}/log`)).not.toContain('Drop a zip')
    expect((await send(base, '/import/file', steady())).status).toBe(409)
    expect(await web.log.store.sources()).toEqual([])
    const own = await web.page('/')
    expect(wordsOf(own)).toContain('Drop a zip')
    expect(own).not.toContain('Log of')
    const left = await web.post(`${base}/sample/leave`, {})
    expect(wordsOf(await web.page(left.headers.get('location') as string))).toContain('is deleted')
    expect(await web.log.file.athletes()).toEqual([])
    expect((await web.get(`${base}/`)).status).toBe(404)
  }, 60_000)
})
