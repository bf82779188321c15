import type { Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { createAdaptorServer } from '@hono/node-server'

/** The only address it listens on: no other machine reaches it. */
export const HOME = '127.0.0.1'

/**
 * A connection that sends its headers slower than this is closed; a body has to keep moving (platform/node/upload-buffer.ts).
 * Headers that wait in the line while a long log is judged are late too: ten seconds refused honest readers.
 */
const HEADERS_MS = 60_000
/** Headers are late once somebody looks: Node would look every half minute. */
const LOOKS_PER_WAIT = 10
/** Kept open between two pages: closed sooner, a page that was just requested is lost. */
const IDLE_MS = 60_000

export interface RunningServer {
  readonly port: number
  /** Address to open. */
  readonly url: string
  close(): Promise<void>
}

/**
 * Binds to this machine alone.
 * @param port 0 for any that is free
 * @param makeFetch given the names the server answers to, and its port
 * @param headersMs less, for tests
 * @throws an error with code `EADDRINUSE` where another program has the port
 */
export async function startServer(
  port: number,
  makeFetch: (hosts: readonly string[], port: number) => (request: Request) => Response | Promise<Response>,
  headersMs: number = HEADERS_MS,
): Promise<RunningServer> {
  let answer: (request: Request) => Response | Promise<Response> = () => new Response(null, { status: 503 })
  const server = createAdaptorServer({
    fetch: (request) => answer(request),
    hostname: HOME,
    serverOptions: { connectionsCheckingInterval: headersMs / LOOKS_PER_WAIT },
  }) as Server
  server.headersTimeout = headersMs
  server.requestTimeout = 0
  server.setTimeout(IDLE_MS)
  server.keepAliveTimeout = IDLE_MS
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, HOME, () => resolve())
  })
  const bound = (server.address() as AddressInfo).port
  answer = makeFetch([`${HOME}:${bound}`, `localhost:${bound}`], bound)
  return {
    port: bound,
    url: `http://${HOME}:${bound}/`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}
