import { spawn, spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, symlinkSync, writeFileSync } from 'node:fs'
import { connect } from 'node:net'
import { networkInterfaces, tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { afterAll, expect, test } from 'vitest'
import { serveAnswer } from '../../src/model/schemas/kept-answers.ts'
import { startServer } from '../../src/web/server.ts'

const folder = mkdtempSync(join(tmpdir(), 'sorepoint-serve-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const reaches = (host: string, port: number): Promise<boolean> =>
  new Promise((resolve) => {
    const socket = connect({ host, port, timeout: 500 })
    const end = (reached: boolean) => {
      socket.destroy()
      resolve(reached)
    }
    socket.once('connect', () => end(true))
    socket.once('error', () => end(false))
    socket.once('timeout', () => end(false))
  })

test('listens on this machine’s own address alone', async () => {
  const server = await startServer(0, (hosts) => () => new Response(hosts.join(' ')))
  expect(await (await fetch(server.url)).text()).toBe(`127.0.0.1:${server.port} localhost:${server.port}`)
  expect(await reaches('127.0.0.1', server.port)).toBe(true)
  const others = Object.values(networkInterfaces())
    .flatMap((list) => list ?? [])
    .map(({ address }) => address)
    .filter((address) => address !== '127.0.0.1' && !address.startsWith('fe80'))
  for (const address of others) expect([address, await reaches(address, server.port)]).toEqual([address, false])
  await server.close()
  expect(await reaches('127.0.0.1', server.port)).toBe(false)
})

/** Of the program that was started last, everything it has printed. */
let last: { readonly heard: string } | null = null

/** `sorepoint …` as a process; resolves once its output holds the words. */
function start(
  words: RegExp,
  ...args: readonly string[]
): Promise<{ out: string; ended: Promise<number | null>; end(): Promise<number | null> }> {
  const entry = pathToFileURL(join(import.meta.dirname, '../../src/cli/main.ts')).href
  const script = `import { main } from ${JSON.stringify(entry)}; await main(process.argv.slice(1))`
  const child = spawn(
    process.execPath,
    ['--input-type=module', '-e', script, '--', '--db', join(folder, 'log.db'), '--today', '2026-11-15', ...args],
    { env: { ...process.env, NO_COLOR: '1' } },
  )
  const ended = new Promise<number | null>((resolve) => child.once('exit', (code) => resolve(code)))
  return new Promise((resolve, reject) => {
    let out = ''
    last = {
      get heard() {
        return out
      },
    }
    const end = (): Promise<number | null> => {
      child.kill('SIGTERM')
      return ended
    }
    const hear = (data: Buffer) => {
      out += data.toString()
      if (words.test(out)) resolve({ out, ended, end })
    }
    child.stdout.on('data', hear)
    child.stderr.on('data', hear)
    void ended.then((code) => reject(new Error(`ended with ${code}: ${out}`)))
  })
}

/** What `serve --json` says first. */
interface Served {
  readonly schema: string
  readonly url: string
  readonly port: number
}

/** Comes in by an address, as a browser does. @returns the cookie */
async function enter(url: string): Promise<string> {
  const response = await fetch(url, { redirect: 'manual' })
  expect([url, response.status]).toEqual([url, 200])
  const [cookie = ''] = (response.headers.get('set-cookie') ?? '').split(';')
  return cookie
}

const log = join(folder, 'log.db')
const SERVING = `${log}.serving`
const SERVE = ['serve', '--no-open', '--json'] as const

const serve = async (
  ...args: readonly string[]
): Promise<Served & { ended: Promise<number | null>; end(): Promise<number | null> }> => {
  const { out, ended, end } = await start(/\n/, ...SERVE, ...args)
  const [line = ''] = out.split('\n')
  return { ...serveAnswer.parse(JSON.parse(line)), ended, end }
}

test('of many who bring one address at once exactly one comes in', async () => {
  const { url, end } = await serve('--port', '0')
  const answers = await Promise.all(Array.from({ length: 12 }, () => fetch(url)))
  expect(answers.map(({ status }) => status).sort()).toEqual([200, ...Array<number>(11).fill(401)])
  expect(answers.filter(({ headers }) => headers.has('set-cookie'))).toHaveLength(1)
  expect(await end()).toBe(0)
})

test('the page opens by its address once, and then by the cookie alone; the command line writes meanwhile', async () => {
  const { url, port, end } = await serve('--port', '0')
  const page = `http://127.0.0.1:${port}/`
  expect(url).toMatch(new RegExp(`^http://127\\.0\\.0\\.1:${port}/open\\?key=[\\w.-]+$`))
  expect((await fetch(page)).status).toBe(401)
  const cookie = await enter(url)
  expect(cookie).toMatch(new RegExp(`^sorepoint_${port}=.{40,}$`))
  expect((await fetch(url)).status).toBe(401)
  expect((await fetch(page)).status).toBe(401)
  const read = async () => (await fetch(page, { headers: { cookie } })).text()
  expect(await read()).not.toContain('6/10')
  const noted = await start(/Noted/, 'note', 'today', 'left knee 6/10 sharp')
  await noted.end()
  expect(await read()).toContain('6/10')
  expect(await end()).toBe(0)
  expect(existsSync(SERVING)).toBe(false)
})

test('a second serve opens the page that is there, with an address of its own that works once', async () => {
  const first = await serve('--port', '0')
  const firstCookie = await enter(first.url)
  const second = await serve()
  expect([second.port, second.url === first.url]).toEqual([first.port, false])
  expect(await second.ended).toBe(0)
  expect(await enter(second.url)).toBe(firstCookie)
  expect((await fetch(second.url)).status).toBe(401)
  const told = await start(/served already/, 'serve', '--no-open')
  const url = /http:\S+/.exec(told.out)?.[0] as string
  expect(await enter(url)).toBe(firstCookie)
  const key = (JSON.parse(readFileSync(SERVING, 'utf8')) as { key: string }).key
  for (const shown of [told.out, first.url, second.url]) expect(shown).not.toContain(key)
  expect(statSync(SERVING).mode & 0o777).toBe(0o600)
  await first.end()
})

const key = 'k'.repeat(43)

test.each([
  ['left behind by a program that is gone', { port: 1, key }],
  ['of the first version, with an address that is not ours', { pid: 1, url: 'http://evil.example/phish' }],
  ['with a port that is an address', { port: '7673/@evil.example/', key }],
  ['with a key that is an address', { port: 1, key: 'http://evil.example/phish' }],
  ['that is no JSON', 'http://evil.example/phish'],
  ['that is too long', `{"port":1,"key":"${key}"}${' '.repeat(10_000)}`],
])('a file beside the log %s keeps nobody from the page, and is not believed', async (_name, content) => {
  writeFileSync(SERVING, typeof content === 'string' ? content : JSON.stringify(content), { mode: 0o600 })
  const { url, port, end } = await serve('--port', '0')
  expect(url).toContain(`http://127.0.0.1:${port}/open?key=`)
  await enter(url)
  expect(await end()).toBe(0)
})

test('whoever listens on the port of a server that is gone is not believed, and learns nothing', async () => {
  const heard: string[] = []
  const stranger = await startServer(0, () => (request) => {
    heard.push(request.url, JSON.stringify([...request.headers]))
    return Response.json({ nonce: 'a-nonce', proof: 'a-proof', url: 'http://evil.example/' })
  })
  writeFileSync(SERVING, JSON.stringify({ port: stranger.port, key }), { mode: 0o600 })
  const { url, port, end } = await serve('--port', '0')
  expect(port).not.toBe(stranger.port)
  expect(url).not.toContain('evil')
  expect(heard.length).toBeGreaterThan(0)
  expect(heard.join(' ')).not.toContain(key)
  await end()
  await stranger.close()
})

test.skipIf(process.platform === 'win32')(
  'a link, a pipe or a folder in the place of that file is left alone',
  async () => {
    const precious = join(folder, 'precious.txt')
    writeFileSync(precious, 'mine', { mode: 0o640 })
    rmSync(SERVING, { force: true })
    symlinkSync(precious, SERVING)
    const linked = await serve('--port', '0')
    await enter(linked.url)
    await linked.end()
    expect([readFileSync(precious, 'utf8'), statSync(precious).mode & 0o777]).toEqual(['mine', 0o640])
    rmSync(SERVING, { force: true })
    spawnSync('mkfifo', [SERVING])
    const piped = await serve('--port', '0')
    await enter(piped.url)
    await piped.end()
    rmSync(SERVING, { force: true })
    mkdirSync(SERVING)
    const beside = await serve('--port', '0')
    await enter(beside.url)
    await beside.end()
    rmSync(SERVING, { recursive: true })
  },
)

test('headers that stay half sent end the connection', async () => {
  const server = await startServer(0, () => () => new Response('never'), { headersMs: 200 })
  const socket = connect(server.port, '127.0.0.1')
  socket.write('GET / HTTP/1.1\r\nHost: 127.0.0.1\r\nX-Slow: ')
  const closed = new Promise((resolve) => socket.once('close', () => resolve('closed')))
  socket.resume()
  expect(await closed).toBe('closed')
  await server.close()
})

test('posts that break off are no fault of the page’s: nothing is printed', async () => {
  const { url, port, end } = await serve('--port', '0')
  const cookie = await enter(url)
  for (let n = 0; n < 5; n++) {
    const socket = connect(port, '127.0.0.1')
    await new Promise((resolve) => socket.once('connect', resolve))
    socket.write(
      `POST /note HTTP/1.1\r\nHost: 127.0.0.1:${port}\r\nCookie: ${cookie}\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: 1000\r\n\r\ntext=left`,
    )
    // The next answer comes after the server has begun with this one.
    expect((await fetch(`http://127.0.0.1:${port}/`, { headers: { cookie } })).status).toBe(200)
    socket.destroy()
  }
  expect((await fetch(`http://127.0.0.1:${port}/log`, { headers: { cookie } })).status).toBe(200)
  const { heard } = last as { heard: string }
  expect(heard.split('\n').filter((line) => line !== '')).toHaveLength(1)
  expect(await end()).toBe(0)
})

test('a port that another program has is said, not taken', async () => {
  const taken = await startServer(0, () => () => new Response('mine'))
  const told = await start(/another program has port/, 'serve', '--no-open', '--port', String(taken.port))
  await told.end()
  await taken.close()
})
