import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { newSecret, openKey } from '../../src/app/serve/open-keys.ts'
import { startDoor } from '../../src/web/door.ts'
import { PAGE_PATHS } from './page-list.ts'
import { cookieOf, HOST, type StartedApp, startApp, TOKEN } from './start-app.ts'

// Another user of the same machine reaches the port, but neither the runner's browser nor the runner's files.

let web: StartedApp
beforeAll(async () => {
  web = await startApp()
})
afterAll(async () => {
  expect(web.errors).toEqual([])
  await web.end()
})

const OUT = { cookie: '' }
const open = (key: string, headers: Record<string, string> = OUT) => web.get(`/open?key=${key}`, headers)

describe('a browser that was not let in', () => {
  test.each([
    ...PAGE_PATHS,
    '/static/style.css',
    '/import/status',
    '/no-such-page',
    '/of/Nobody/',
    '/open',
    '/open?key=',
    '/sheet/physio?save=yes',
  ])('reads nothing at %s but how to open it', async (path) => {
    const response = await web.get(path, OUT)
    expect(response.status).toBe(401)
    const page = await response.text()
    expect(page).toContain('Open it again: sorepoint serve')
    expect(page).not.toContain(TOKEN)
    expect(page).not.toMatch(/<script|href=|action=/)
  })
  test('is told the same whatever is in the log, and whoever it names', async () => {
    const before = await (await web.get('/', OUT)).text()
    await web.post('/runners', { name: 'Ben' })
    await web.post('/note', { text: 'left knee 4/10', when: 'today' })
    for (const path of ['/', '/of/Ben/', '/of/Nobody/']) expect(await (await web.get(path, OUT)).text()).toBe(before)
  })
  test.each([
    'sorepoint_4321=',
    'sorepoint_4321=guessed',
    'sorepoint_4322=VALUE',
    'VALUE',
    'sorepoint_4321=VALUEx',
    'xsorepoint_4321=VALUE',
  ])('with the cookie %s neither', async (cookie) => {
    const [, value] = web.context.door.cookie
    expect((await web.get('/', { cookie: cookie.replace('VALUE', value) })).status).toBe(401)
  })
  test('cannot change anything with a stolen token', async () => {
    const notes = (await web.log.store.notes()).length
    expect((await web.post('/note', { text: 'right shin 9/10', when: 'today' }, OUT)).status).toBe(401)
    expect((await web.post('/open', {}, OUT)).status).toBe(401)
    expect((await web.log.store.notes()).length).toBe(notes)
  })
  test('is refused in the order that tells a stranger least: name, origin, cookie, token', async () => {
    const foreign = { host: 'evil.example', origin: 'http://evil.example', cookie: '' }
    const bad = { token: 'guessed' }
    expect((await web.post('/note', bad, foreign)).status).toBe(421)
    expect((await web.post('/note', bad, { ...foreign, host: HOST })).status).toBe(403)
    expect((await web.post('/note', bad, OUT)).status).toBe(401)
    expect((await web.post('/note', bad)).status).toBe(403)
    expect((await web.get('/open?key=x', { ...foreign, host: HOST })).status).toBe(403)
    expect((await web.get('/open?key=x', foreign)).status).toBe(421)
  })
})

describe('an address that opens the page', () => {
  test('lets one browser in, which moves on by itself; a second one not', async () => {
    const key = web.context.door.key('/')
    const response = await open(key)
    expect(response.status).toBe(200)
    const [name, value] = web.context.door.cookie
    expect(response.headers.get('set-cookie')).toBe(`${name}=${value}; Path=/; HttpOnly; SameSite=Strict`)
    expect(response.headers.get('location')).toBe(null)
    const page = await response.text()
    expect(page).toContain('<a id="on" href="/">')
    expect(page).not.toContain(TOKEN)
    const policy = response.headers.get('content-security-policy') ?? ''
    expect(policy).not.toMatch(/unsafe|'self'|nonce/)
    const again = await open(key)
    expect([again.status, again.headers.get('set-cookie')]).toEqual([401, null])
    expect((await open(key, { cookie: cookieOf(web.context.door) })).status).toBe(401)
  })
  test('is not spent by a look from another site, a wrong name or another method', async () => {
    const key = web.context.door.key('/')
    expect((await open(key, { ...OUT, host: 'evil.example' })).status).toBe(421)
    expect((await open(key, { ...OUT, 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'no-cors' })).status).toBe(403)
    const head = new Request(`http://${HOST}/open?key=${key}`, { method: 'HEAD', headers: { host: HOST } })
    expect((await web.app.fetch(head)).status).toBe(401)
    // A click in a mail or a terminal on the web is from elsewhere, and brings the key.
    const clicked = await open(key, { ...OUT, 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'navigate' })
    expect(clicked.status).toBe(200)
  })
  test('leads where it was made to lead, and nowhere else', async () => {
    const key = web.context.door.key('/of/Ben/')
    expect(await (await open(key)).text()).toContain('<a id="on" href="/of/Ben/">')
    const [nonce, seal] = web.context.door.key('/').split('.')
    const elsewhere = Buffer.from('//evil.example/').toString('base64url')
    expect((await open(`${nonce}.${seal}.${elsewhere}`)).status).toBe(401)
  })
  test('is made by nobody who does not hold the secret', async () => {
    const { nonce } = web.context.door.prove('a-challenge')
    expect((await open(openKey(newSecret(), 4321, nonce, '/'))).status).toBe(401)
    for (const key of [nonce, `${nonce}.`, `${nonce}.x`, '..', `${nonce}.x.y`])
      expect((await open(key)).status).toBe(401)
  })
})

test('an address is good for a minute, on a clock of the server’s own', () => {
  let now = 5000
  const secret = newSecret()
  const door = startDoor({ port: 4321, secret, newSecret, nowMs: () => now })
  const [early, late, never] = [door.key('/'), door.key('/'), door.key('/')]
  now += 60_000
  expect(door.enter(early)).toBe('/')
  expect(door.enter(early)).toBe(null)
  now += 2
  expect(door.enter(late)).toBe(null)
  // Not even where the clock is set back below the moment it was made.
  now = 4000
  expect(door.enter(never)).toBe(null)
})

test('what a server proves is of no use as a key, nor on another port', () => {
  const secret = newSecret()
  const door = startDoor({ port: 4321, secret, newSecret, nowMs: () => 0 })
  const other = startDoor({ port: 4322, secret, newSecret, nowMs: () => 0 })
  const { nonce, proof } = door.prove('/')
  expect(door.enter(`${nonce}.${proof}`)).toBe(null)
  expect(other.enter(door.key('/'))).toBe(null)
})
