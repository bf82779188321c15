// Entry of the service worker: it serves the site's own files from its cache, and hands every request of a page to the
// tab that holds the log.
import { TAB_WORDS } from '#words/tab.ts'
import { askHolder } from './ask-holder.ts'
import type { ToServiceWorker } from './messages.ts'
import { plainPage } from './plain-page.ts'
import type { Clients, FetchEvent, LifeEvent, ServiceWorkerScope } from './service-worker-scope.ts'
import { putShared, SHARE_PATH } from './share-target.ts'
import type { Site } from './site.ts'

declare const SITE: Site

const scope = globalThis as unknown as ServiceWorkerScope
const clients: Clients = scope.clients
const CACHE_PREFIX = 'sorepoint-site-'
const CACHE = `${CACHE_PREFIX}${SITE.version}`

/** The shell, whatever page its address names. */
const SHELL = '/'

/** Pages of their own, without a script: they are printed, so no shell stands around them. */
const isBarePage = (path: string): boolean => /^(?:\/of\/[^/]+)?\/sheet\//.test(path)

scope.addEventListener('install', (event: LifeEvent) => event.waitUntil(install()))
scope.addEventListener('activate', (event: LifeEvent) => event.waitUntil(activate()))

/** The whole set or nothing: one file that is missing, or is of another version, and this version is not installed. */
async function install(): Promise<void> {
  const cache = await caches.open(CACHE)
  try {
    await cache.addAll(
      Object.entries(SITE.files).map(([path, integrity]) => new Request(path, { integrity, cache: 'no-cache' })),
    )
  } catch (error) {
    await caches.delete(CACHE)
    throw error
  }
}

async function activate(): Promise<void> {
  for (const name of await caches.keys()) {
    if (name.startsWith(CACHE_PREFIX) && name !== CACHE) await caches.delete(name)
  }
  await clients.claim()
}

scope.addEventListener('fetch', (event: FetchEvent) => {
  const { request } = event
  const { origin, pathname } = new URL(request.url)
  if (origin !== scope.location.origin) return
  event.respondWith(answer(request, pathname))
})

async function answer(request: Request, path: string): Promise<Response> {
  // The same address is a page, in the frame.
  const isFile = path !== SHELL && SITE.files[path] !== undefined
  if (isFile) return ownFile(path)
  if (path === SHARE_PATH && request.method === 'POST') return putShared(request)
  if (request.destination === 'document' && !isBarePage(path)) return ownFile(SHELL)
  return (await askHolder(clients, request)) ?? plainPage(TAB_WORDS.nobody)
}

/** Of this version's cache; from where it came, where the browser has dropped it. Its name or its place is of this version alone. */
async function ownFile(path: string): Promise<Response> {
  const kept = await (await caches.open(CACHE)).match(path)
  return kept ?? fetch(path, { integrity: SITE.files[path] as string })
}

scope.addEventListener('message', (event: MessageEvent<ToServiceWorker> & LifeEvent) => {
  const { data, ports } = event
  if (data.kind === 'claim') event.waitUntil(clients.claim())
  else if (data.kind === 'which-version') ports[0]?.postMessage(SITE.version)
  else event.waitUntil(takeOver())
})

/** Another tab that still shows the old version would get files of both. */
async function takeOver(): Promise<void> {
  const tabs = (await clients.matchAll({ type: 'window', includeUncontrolled: true })).filter(
    ({ frameType }) => frameType === 'top-level',
  )
  if (tabs.length <= 1) await scope.skipWaiting()
}
