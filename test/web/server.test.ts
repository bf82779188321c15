import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { connect } from 'node:net'
import { networkInterfaces, tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { afterAll, expect, test } from 'vitest'
import { servedAt } from '../../src/app/serving.ts'
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

/** `sorepoint …` as a process; resolves once its output holds the words. */
function start(words: RegExp, ...args: readonly string[]): Promise<{ out: string; end(): Promise<number | null> }> {
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
    const end = (): Promise<number | null> => {
      child.kill('SIGTERM')
      return ended
    }
    const hear = (data: Buffer) => {
      out += data.toString()
      if (words.test(out)) resolve({ out, end })
    }
    child.stdout.on('data', hear)
    child.stderr.on('data', hear)
    void ended.then((code) => reject(new Error(`ended with ${code}: ${out}`)))
  })
}

test('a second serve says where the first one is; the command line writes meanwhile, and the page shows it', async () => {
  const first = await start(/Ctrl-C/, 'serve', '--no-open', '--port', '0')
  const url = /http:\/\/127\.0\.0\.1:\d+\//.exec(first.out)?.[0] as string
  expect(servedAt(join(folder, 'log.db'))?.url).toBe(url)
  const second = await start(/served already/, 'serve', '--no-open')
  expect(second.out).toContain(url)
  expect(await (await fetch(url)).text()).not.toContain('left knee')
  const noted = await start(/Noted/, 'note', 'today', 'left knee 6/10 sharp')
  await noted.end()
  expect(await (await fetch(url)).text()).toContain('left knee')
  expect(await first.end()).toBe(0)
  expect(servedAt(join(folder, 'log.db'))).toBe(null)
})

test('a port that another program has is said, not taken', async () => {
  const taken = await startServer(0, () => () => new Response('mine'))
  const told = await start(/another program has port/, 'serve', '--no-open', '--port', String(taken.port))
  await told.end()
  await taken.close()
})
