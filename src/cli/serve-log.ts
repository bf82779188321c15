import { createHash, randomBytes } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { extname } from 'node:path'
import { sweepTemporaryFolders } from '#platform/temporary-folder.ts'
import { DEFAULT_ATHLETE } from '../app/log/named-athlete.ts'
import type { OpenLog } from '../app/log/open-log.ts'
import { newSecret } from '../app/serve/open-keys.ts'
import { acquireServerLock, servedAt } from '../app/serve/server-lock.ts'
import { wordTable } from '../lib/word-table.ts'
import type { WebApp } from '../web/app.ts'
import { addressServed, openAddress } from '../web/ask-served.ts'
import type { Asset } from '../web/context.ts'
import { type Door, startDoor } from '../web/door.ts'
import { createLocalApp } from '../web/local-app.ts'
import { baseOf } from '../web/own-addresses.ts'
import { type RunningServer, startServer } from '../web/server.ts'
import { NotDone } from './failure.ts'
import { openBrowser } from './open-browser.ts'
import { machineToday, type Session } from './session.ts'

export interface ServeOptions {
  /** Null: the usual port, or any that is free. */
  readonly port: number | null
  /** Show it in a browser. */
  readonly open: boolean
}

/** Tried first, so that the page has a lasting address; any free port if it is taken. */
export const USUAL_PORT = 7673

/** Serves the page of a log until the runner, or the machine, ends it. Ends the process then. @throws {NotDone} */
export async function serveLog(log: OpenLog, session: Session, { port, open }: ServeOptions): Promise<void> {
  const show = (url: string, at: number, words: string): void => {
    if (session.options.json === true) session.print(JSON.stringify({ schema: 'sorepoint/serve/1', url, port: at }))
    else session.print(words)
    if (open) openBrowser(url)
  }
  sweepTemporaryFolders()
  // Of a database nobody says where it is served: each serve has a page of its own.
  const besidePath = log.file.inFile?.path ?? null
  const served = besidePath === null ? null : servedAt(besidePath)
  // The page that is there opens with another runner, perhaps.
  const path = log.athlete === DEFAULT_ATHLETE ? '/' : `${baseOf(log.athlete)}/`
  const there = served === null ? null : await addressServed(served, path)
  if (served !== null && there !== null) {
    await log.close()
    show(there, served.port, `This log is served already. Open it here, within a minute:\n${there}`)
    return
  }
  const { options } = session
  const secret = newSecret()
  let app: WebApp | null = null
  let door: Door | null = null
  const server = await listen(port, (hosts, bound) => {
    door = startDoor({ port: bound, secret, newSecret, nowMs: () => performance.now() })
    app = createLocalApp({
      log,
      // A page left open overnight asks again; a day given by option stays.
      today: () => options.today ?? machineToday(),
      nowMs: () => Date.now(),
      newId: (prefix) => `${prefix}${randomBytes(4).toString('hex')}`,
      format: session.format,
      token: newSecret(),
      door,
      hosts,
      assets: readAssets(),
      onError: (error) => session.remark(`sorepoint: ${error instanceof Error ? error.stack : String(error)}`),
    })
    return app.fetch
  })
  const releaseLock = besidePath === null ? null : acquireServerLock(besidePath, { port: server.port, key: secret })
  await app!.warm()
  const url = openAddress(server.port, door!.key('/'))
  // Before the address is shown: whoever sees it may end it at once.
  const ending = ended()
  show(
    url,
    server.port,
    `${url}\nFor you alone on this machine. It opens once, within a minute; sorepoint serve, in another\nterminal, opens it again. Ctrl-C here ends it.`,
  )
  if (releaseLock === null && besidePath !== null)
    session.remark(`sorepoint: ${besidePath}.serving cannot be written; a second serve will open a page of its own`)
  await ending
  releaseLock?.()
  await server.close()
  await app!.close()
  // What an import was reading is kept file by file; the rest is read when it is imported again.
  await log.close()
  process.exit()
}

/** On the port, or the usual one, or any that is free. @throws {NotDone} */
export async function listen(
  port: number | null,
  makeFetch: Parameters<typeof startServer>[1],
  address?: string,
): Promise<RunningServer> {
  const options = address === undefined ? {} : { address }
  try {
    return await startServer(port ?? USUAL_PORT, makeFetch, options)
  } catch (error) {
    const isTaken = (error as { code?: string }).code === 'EADDRINUSE'
    if (isTaken && port === null) return startServer(0, makeFetch, options)
    throw new NotDone(isTaken ? `another program has port ${port}` : `it cannot listen: ${(error as Error).message}`)
  }
}

const TYPES = wordTable<string>({
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.svg': 'image/svg+xml',
})

// Beside the sources, or beside the bundle, where everything lies in one.
const STATIC_URL = new URL(import.meta.url.endsWith('.ts') ? '../web/static/' : './static/', import.meta.url)

/** What the page is made with, read once: requests are answered from memory. */
export function readAssets(): ReadonlyMap<string, Asset> {
  return new Map(
    readdirSync(STATIC_URL).map((name) => {
      const bytes = new Uint8Array(readFileSync(new URL(name, STATIC_URL)))
      const version = createHash('sha256').update(bytes).digest('hex').slice(0, 12)
      return [name, { type: TYPES[extname(name)] ?? 'application/octet-stream', bytes, version }]
    }),
  )
}

/** Until the runner, or the machine, ends it. */
export function ended(): Promise<void> {
  return new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, () => resolve())
  })
}
