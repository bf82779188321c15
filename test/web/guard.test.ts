import { globSync, readFileSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { PAGE_PATHS } from './page-list.ts'
import { cookieOf, HOST, type StartedApp, startApp, TOKEN } from './start-app.ts'

// Attacks: another page in the same browser, a name made to point at this machine, a request made by hand.

let web: StartedApp
beforeAll(async () => {
  web = await startApp()
})
afterAll(() => web.end())

const PAGES = [...PAGE_PATHS, '/import/status', '/way-back.ics']

/** Every address that changes something, as the sources of the routes name them. */
const CHANGES = globSync('src/web/routes/*.ts')
  .flatMap((path) => [...readFileSync(path, 'utf8').matchAll(/app\.post\(\s*(UPLOAD_PATH|['`][^'`]+['`])/g)])
  .map(([, path]) => (path === 'UPLOAD_PATH' ? '/import/file' : (path as string).slice(1, -1)))
  .flatMap((path) => (path.includes('$' + '{verb}') ? ['/note/remove', '/note/accept', '/note/dismiss'] : [path]))
  .map((path) => path.replace(':id', 'r123'))

describe('a foreign Host', () => {
  test.each([
    'evil.example',
    'evil.example:4321',
    '127.0.0.1',
    '127.0.0.1:80',
    'localhost',
    '[::1]:4321',
    '',
  ])('%s is refused on every page, so that a name made to point here reads nothing', async (host) => {
    for (const path of [...PAGES, '/static/style.css', '/no-such-page']) {
      const response = await web.get(path, { host })
      expect([path, response.status]).toEqual([path, 421])
      expect(await response.text()).not.toContain(TOKEN)
    }
  })
  test('is refused for a change too, token and all', async () => {
    const response = await web.post('/note', { text: 'left knee 4/10' }, { host: 'evil.example' })
    expect(response.status).toBe(421)
    expect(await web.log.store.notes()).toEqual([])
  })
})

describe('a foreign Origin', () => {
  test.each([
    'http://evil.example',
    'null',
    `https://${HOST}`,
    'http://127.0.0.1:9999',
    'http://localhost:4321',
    'file://',
  ])('%s is refused', async (origin) => {
    for (const path of PAGES) expect([path, (await web.get(path, { origin })).status]).toEqual([path, 403])
    expect((await web.post('/note', { text: 'left knee 4/10' }, { origin })).status).toBe(403)
    expect(await web.log.store.notes()).toEqual([])
  })
  test('a form sent from another site without saying its origin is told by the browser’s own mark', async () => {
    const response = await web.post('/note', { text: 'left knee 4/10' }, { 'sec-fetch-site': 'cross-site' })
    expect(response.status).toBe(403)
  })
  test.each([
    'cross-site',
    'same-site',
  ])('a page of another site, or of another port, shows nothing of this one: %s', async (site) => {
    for (const path of [...PAGES, '/static/style.css', '/sheet/physio'])
      for (const mode of ['navigate', 'no-cors'])
        expect([path, (await web.get(path, { 'sec-fetch-site': site, 'sec-fetch-mode': mode })).status]).toEqual([
          path,
          403,
        ])
  })
  test('is given no leave to read by any header', async () => {
    const response = await web.get('/')
    expect([...response.headers.keys()].filter((name) => name.startsWith('access-control'))).toEqual([])
    const asked = await web.app.fetch(
      new Request(`http://${HOST}/note`, { method: 'OPTIONS', headers: { host: HOST, origin: 'http://evil.example' } }),
    )
    expect(asked.status).toBe(403)
  })
})

describe('a change without the token', () => {
  test('there are changes to attack', () => {
    expect(CHANGES.length).toBeGreaterThanOrEqual(16)
  })
  test.each(CHANGES)('%s is refused', async (path) => {
    const attempts = [
      web.post(path, { token: '' }),
      web.post(path, { token: 'guessed' }),
      web.post(path, { token: `${TOKEN}x` }),
      web.post(path, { token: [] }),
      web.post(`${path}?token=${TOKEN}`, { token: [] }),
      web.post(path, { token: [] }, { 'x-sorepoint-token': 'guessed' }),
      // A form of another encoding is not read for a token.
      web.post(path, {}, { 'content-type': 'text/plain' }),
    ]
    for (const response of await Promise.all(attempts)) expect(response.status).toBe(403)
  })
  test('leaves the log as it was', async () => {
    expect(await web.log.store.notes()).toEqual([])
    expect(await web.log.store.dayChecks()).toEqual([])
    expect((await web.log.store.settings()).conditions).toBe(null)
  })
  test('no page is changed by being looked at: another verb is no change either', async () => {
    for (const method of ['PUT', 'DELETE', 'PATCH']) {
      const response = await web.app.fetch(
        new Request(`http://${HOST}/note`, { method, headers: { host: HOST, cookie: cookieOf(web.context.door) } }),
      )
      expect(response.status).toBe(403)
    }
  })
})

describe('a refusal', () => {
  const REFUSED: readonly (readonly [number, string, Record<string, string>])[] = [
    [421, '/', { host: 'evil.example' }],
    [403, '/', { origin: 'http://evil.example' }],
    [403, '/', { 'sec-fetch-site': 'cross-site' }],
    [401, '/', { cookie: '' }],
    [401, '/open?key=guessed', { cookie: '' }],
    [404, '/static/no-such-file', {}],
    [404, '/no-such-page', {}],
    [404, '/of/Nobody/', {}],
  ]
  test.each(REFUSED)('%i has the headers of every other answer: %s', async (status, path, headers) => {
    const response = await web.get(path, headers)
    expect(response.status).toBe(status)
    expect(response.headers.get('content-security-policy')).toContain("default-src 'none'")
    expect(response.headers.get('content-security-policy')).toContain("frame-ancestors 'none'")
    expect(response.headers.get('x-content-type-options')).toBe('nosniff')
    expect(response.headers.get('x-frame-options')).toBe('DENY')
    expect(response.headers.get('cache-control')).toBe('no-store')
    expect(response.headers.get('cross-origin-resource-policy')).toBe('same-origin')
  })
})

describe('what a page lets happen', () => {
  test.each(
    PAGES.filter((path) => path !== '/import/status'),
  )('%s runs no script but its own files, and names no other machine', async (path) => {
    const response = await web.get(path)
    const policy = response.headers.get('content-security-policy') ?? ''
    expect(policy).toContain("default-src 'none'")
    expect(policy).toContain("script-src 'self'")
    expect(policy).toContain("frame-ancestors 'none'")
    expect(policy).not.toContain('unsafe')
    expect(response.headers.get('x-content-type-options')).toBe('nosniff')
    expect(response.headers.get('cache-control')).toBe('no-store')
    const page = await response.text()
    expect(page).not.toMatch(/<script(?![^>]*\bsrc="\/static\/)/)
    expect(page).not.toMatch(/\son\w+=|\sstyle=|<style|javascript:/)
    expect(page).not.toMatch(/(?:src|href|action)="(?:https?:)?\/\//)
  })
  test('a form longer than a form is refused before it is understood', async () => {
    const response = await web.post('/note', { text: 'x'.repeat(100_000) })
    expect(response.status).toBe(413)
  })
  test('the token in a header makes no form longer, nor does a length that is not said', async () => {
    const long = { 'x-sorepoint-token': TOKEN, 'content-length': '100000000' }
    for (const path of CHANGES.filter((each) => each !== '/import/file'))
      expect([path, (await web.post(path, { text: 'x' }, long)).status]).toEqual([path, 413])
    const unsaid = { 'x-sorepoint-token': TOKEN, 'transfer-encoding': 'chunked' }
    expect((await web.post('/note', { text: 'x' }, unsaid)).status).toBe(413)
    expect(await web.log.store.notes()).toEqual([])
  })
  test('no address becomes a path on the disk', async () => {
    for (const name of [
      '../package.json',
      '..%2f..%2fpackage.json',
      '%2e%2e/app.ts',
      '/etc/passwd',
      'style.css%00.js',
      '__proto__',
    ]) {
      expect((await web.get(`/static/${name}`)).status).toBe(404)
    }
    expect((await web.get('/run/..%2f..%2fetc%2fpasswd')).status).toBe(404)
    expect(web.errors).toEqual([])
  })
})
