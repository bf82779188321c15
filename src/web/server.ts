import type { Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { createAdaptorServer } from '@hono/node-server'

/** The address it listens on where nobody says another: no other machine reaches it. */
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

/** @param peer the address at the other end of the connection */
type Fetch = (request: Request, peer: string | null) => Response | Promise<Response>

export interface ServerOptions {
  /** Less, for tests. */
  readonly headersMs?: number
  /** Where it listens. */
  readonly address?: string
}

/**
 * Binds to this machine alone, unless told otherwise.
 * @param port 0 for any that is free
 * @param makeFetch given the names the server answers to, and its port
 * @throws an error with code `EADDRINUSE` where another program has the port
 */
export async function startServer(
  port: number,
  makeFetch: (hosts: readonly string[], port: number) => Fetch,
  { headersMs = HEADERS_MS, address = HOME }: ServerOptions = {},
): Promise<RunningServer> {
  let answer: Fetch = () => new Response(null, { status: 503 })
  const server = createAdaptorServer({
    fetch: (request, { incoming }) => answer(request, incoming.socket.remoteAddress ?? null),
    hostname: HOME,
    serverOptions: { connectionsCheckingInterval: headersMs / LOOKS_PER_WAIT },
  }) as Server
  server.headersTimeout = headersMs
  server.requestTimeout = 0
  server.setTimeout(IDLE_MS)
  server.keepAliveTimeout = IDLE_MS
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, address, () => resolve())
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
