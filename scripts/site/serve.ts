import { readFile } from 'node:fs/promises'
import { createServer, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { extname, join, normalize } from 'node:path'

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.wasm': 'application/wasm',
  '.webmanifest': 'application/manifest+json',
}

/** A site that is being shown. */
export interface ServedSite {
  readonly url: string
  close(): Promise<void>
}

/** What any static host does: files as they lie, `index.html` for the root, `404.html` for what is not there. */
export async function serveSite(folder: string, port: number): Promise<ServedSite> {
  const server = createServer(async (request, response) => {
    const path = normalize(decodeURIComponent(new URL(request.url ?? '/', 'http://x').pathname))
    if (!(await sent(response, 200, join(folder, path === '/' ? 'index.html' : path))))
      await sent(response, 404, join(folder, '404.html'))
  })
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, '127.0.0.1', () => resolve())
  })
  return {
    url: `http://localhost:${(server.address() as AddressInfo).port}/`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}

async function sent(response: ServerResponse, status: number, file: string): Promise<boolean> {
  const bytes = await readFile(file).catch(() => null)
  if (bytes === null) return false
  response.writeHead(status, {
    'content-type': TYPES[extname(file)] ?? 'application/octet-stream',
    'cache-control': 'no-cache',
  })
  response.end(bytes)
  return true
}
