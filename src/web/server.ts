import type { Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { createAdaptorServer } from '@hono/node-server'

/** The only address it listens on: no other machine reaches it. */
const HOME = '127.0.0.1'

/** A connection that sends its headers slower than this is closed; a body has to keep moving (see import-desk.ts). */
const HEADERS_MS = 10_000
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
 * @param makeFetch given the names the server answers to, which hold its port
 * @throws an error with code `EADDRINUSE` where another program has the port
 */
export async function startServer(
  port: number,
  makeFetch: (hosts: readonly string[]) => (request: Request) => Response | Promise<Response>,
): Promise<RunningServer> {
  let answer: (request: Request) => Response | Promise<Response> = () => new Response(null, { status: 503 })
  const server = createAdaptorServer({ fetch: (request) => answer(request), hostname: HOME }) as Server
  server.headersTimeout = HEADERS_MS
  server.requestTimeout = 0
  server.setTimeout(IDLE_MS)
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, HOME, () => resolve())
  })
  const bound = (server.address() as AddressInfo).port
  answer = makeFetch([`${HOME}:${bound}`, `localhost:${bound}`])
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
