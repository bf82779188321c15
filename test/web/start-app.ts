import { randomBytes } from 'node:crypto'
import { copyFileSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { importFiles } from '../../src/app/import/import-files.ts'
import { type OpenLog, openLog } from '../../src/app/log/open-log.ts'
import { newSecret } from '../../src/app/serve/open-keys.ts'
import { readAssets } from '../../src/cli/serve-log.ts'
import { makeFormat } from '../../src/lib/format.ts'
import type { WebApp } from '../../src/web/app.ts'
import { openAddress } from '../../src/web/ask-served.ts'
import { type Door, startDoor } from '../../src/web/door.ts'
import { createLocalApp, type LocalContext } from '../../src/web/local-app.ts'
import { startServer } from '../../src/web/server.ts'

/** The Sunday on which the sample season ends. */
export const TODAY = '2026-11-15'

export const HOST = '127.0.0.1:4321'
export const TOKEN = 'the-token-of-the-page'
const ORIGIN = `http://${HOST}`
const PORT = 4321

/** What lets a browser in on a port, on a clock that stands still unless one is given. */
export const doorOn = (port: number, nowMs: () => number = () => 1000): Door =>
  startDoor({ port, secret: newSecret(), newSecret, nowMs })

/** The header a browser sends that was let in. */
export const cookieOf = ({ cookie: [name, value] }: Door): string => `${name}=${value}`

/** A page over a log of its own in a temporary folder, called as a function, by a browser that was let in. */
export interface StartedApp {
  readonly app: WebApp
  readonly log: OpenLog
  readonly context: LocalContext
  /** What should not happen, and did. */
  readonly errors: unknown[]
  /** @param headers `cookie: ''` for a browser that was not let in */
  get(path: string, headers?: Record<string, string>): Promise<Response>
  /** The page's text. @throws if it is not 200 */
  page(path: string): Promise<string>
  /** A form as the browser sends it: with the token, from the page itself. */
  post(
    path: string,
    fields: Record<string, string | readonly string[]>,
    headers?: Record<string, string>,
  ): Promise<Response>
  upload(name: string, bytes: Uint8Array<ArrayBuffer>): Promise<Response>
  end(): Promise<void>
}

const STRAVA = new URL('../../samples/strava-export.zip', import.meta.url).pathname

/** The log of the sample season, imported once; a test works on a copy. */
export async function seasonLog(): Promise<{ readonly path: string; end(): void }> {
  const folder = mkdtempSync(join(tmpdir(), 'sorepoint-season-'))
  const log = await openLog({ path: join(folder, 'log.db'), athlete: null })
  await importFiles([STRAVA], { store: log.store, options: { csvUnits: null }, nowMs: () => 0 })
  const path = join(folder, 'copy.db')
  await log.file.inFile!.backup(path)
  await log.close()
  return { path, end: () => rmSync(folder, { recursive: true, force: true }) }
}

/** @param from a log to begin with */
export async function startApp(from: string | null = null): Promise<StartedApp> {
  const folder = mkdtempSync(join(tmpdir(), 'sorepoint-web-'))
  if (from !== null) copyFileSync(from, join(folder, 'log.db'))
  const log = await openLog({ path: join(folder, 'log.db'), athlete: null })
  const errors: unknown[] = []
  const context: LocalContext = {
    log,
    today: () => TODAY,
    nowMs: () => Date.parse(`${TODAY}T18:00:00Z`),
    newId: (prefix) => `${prefix}${randomBytes(4).toString('hex')}`,
    format: ({ units }) => makeFormat({ units }),
    token: TOKEN,
    door: doorOn(PORT),
    hosts: [HOST],
    assets: readAssets(),
    onError: (error) => errors.push(error),
  }
  const app = createLocalApp(context)
  const call = async (path: string, init: RequestInit & { headers: Record<string, string> }): Promise<Response> =>
    app.fetch(
      new Request(`${ORIGIN}${path}`, {
        ...init,
        headers: { host: HOST, cookie: cookieOf(context.door), ...init.headers },
      }),
    )
  return {
    app,
    log,
    context,
    errors,
    get: (path, headers = {}) => call(path, { headers }),
    async page(path) {
      const response = await call(path, { headers: {} })
      if (response.status !== 200) throw new Error(`${path} is ${response.status}: ${await response.text()}`)
      return response.text()
    },
    post(path, fields, headers = {}) {
      const body = new URLSearchParams()
      for (const [name, values] of Object.entries({ token: TOKEN, ...fields }))
        for (const value of [values].flat() as string[]) body.append(name, value)
      const text = body.toString()
      return call(path, {
        method: 'POST',
        body: text,
        headers: {
          'content-type': 'application/x-www-form-urlencoded',
          'content-length': String(text.length),
          origin: ORIGIN,
          ...headers,
        },
      })
    },
    upload: (name, bytes) =>
      call('/import/file', {
        method: 'POST',
        body: bytes,
        headers: { origin: ORIGIN, 'x-sorepoint-token': TOKEN, 'x-file-name': encodeURIComponent(name) },
      }),
    async end() {
      await app.settled()
      await app.close()
      await log.close()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

/** A page behind a port. */
export interface ServedApp extends StartedApp {
  readonly url: string
  /** An address that lets one browser in, and leads it to a path. */
  opening(path?: string): string
}

/** The same page behind a port, for a browser. */
export async function serveApp(from: string | null = null): Promise<ServedApp> {
  const started = await startApp(from)
  let app: WebApp | null = null
  let door: Door = started.context.door
  const server = await startServer(0, (hosts, port) => {
    door = doorOn(port)
    app = createLocalApp({ ...started.context, hosts, door })
    return app.fetch
  })
  return {
    ...started,
    url: server.url.slice(0, -1),
    opening: (path = '/') => openAddress(server.port, door.key(path)),
    async end() {
      await app?.settled()
      await app?.close()
      await server.close()
      await started.end()
    },
  }
}

/** Words as a reader sees them, without the markup. */
export const wordsOf = (page: string): string =>
  page
    .replace(/<(script|style|title)\b[^>]*>.*?<\/\1>/gs, ' ')
    .replace(/<[^>]*>/g, ' ')
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&amp;', '&')
    .replace(/\s+/g, ' ')
