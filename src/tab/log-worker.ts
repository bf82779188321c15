import { localeOf } from '#words/language.ts'
import { DEFAULT_ATHLETE } from '../app/log/named-athlete.ts'
import { makeFormat } from '../lib/format.ts'
import { sweepAside } from '../platform/browser/inflate-aside.ts'
import { type GivenFile, placesOfFiles } from '../platform/browser/places.ts'
import { StoreError } from '../store/contract/store-error.ts'
import { type BrowserPlace, lookInBrowser } from '../store/opfs/index.ts'
import { createApp, type WebApp } from '../web/app.ts'
import { frameGate } from '../web/frame-gate.ts'
import { fillWith } from './fill-with.ts'
import { keptCopies } from './kept-copies.ts'
import { loadAssets } from './load-assets.ts'
import type { FromWorker, LogState, SentRequest, SentResponse, ToWorker } from './messages.ts'
import { LOCK } from './messages.ts'
import type { Given } from './offer-files.ts'

/** Waits until no other tab holds the log, opens it, and answers the requests of all tabs. */
export function startLogWorker(): void {
  let place: BrowserPlace | null = null
  let app: Promise<WebApp> | null = null
  let token = ''

  const say = (message: FromWorker): void => globalThis.postMessage(message)
  const show = (log: LogState): void => say({ kind: 'state', log })

  // Taken here: when a tab is closed its worker lives on for a moment, and with it the files it holds.
  void navigator.locks.request(LOCK, () => {
    say({ kind: 'holding' })
    return new Promise<never>(() => {})
  })

  async function look(hadLog: boolean): Promise<void> {
    try {
      place = await lookInBrowser(hadLog)
      if (hadLog && !place.holdsLog) show('lost')
      else await open(place)
    } catch (error) {
      fail(error)
    }
  }

  async function open({ isLasting, open: openStore }: BrowserPlace): Promise<void> {
    await sweepAside()
    app = appOver(openStore())
    await (await app).warm()
    show(isLasting ? 'ready' : 'memory')
  }

  /** Into a log that is begun for it, and kept only where the copy gave something. */
  async function bringBack({ isLasting, open: openStore, remove }: BrowserPlace, file: File): Promise<void> {
    const store = openStore()
    const filled = await appOver(store)
    if (await fillWith(filled, file, store)) {
      app = Promise.resolve(filled)
      show(isLasting ? 'ready' : 'memory')
      return
    }
    await store.close()
    remove()
    say({ kind: 'not-brought-back' })
  }

  async function give(base: string, files: readonly GivenFile[]): Promise<Given> {
    return app === null ? 'nobody' : (await app).give(base, placesOfFiles(files))
  }

  function fail(error: unknown): void {
    report(error)
    show(error instanceof StoreError && error.code === 'disk-full' ? 'full' : 'failed')
  }

  async function appOver(file: ReturnType<BrowserPlace['open']>): Promise<WebApp> {
    return createApp({
      log: { store: file.athlete(DEFAULT_ATHLETE), file, athlete: DEFAULT_ATHLETE, close: () => file.close() },
      today: () => Temporal.Now.plainDateISO().toString(),
      nowMs: () => Date.now(),
      newId: (prefix) => `${prefix}${crypto.randomUUID().slice(0, 8)}`,
      format: ({ units, country }) => makeFormat({ units, locale: localeOf(country) }),
      token,
      gate: frameGate(token),
      assets: await loadAssets(),
      keeping: keptCopies(),
      onError: report,
    })
  }

  globalThis.onmessage = ({ data, ports }: MessageEvent<ToWorker>) => {
    if (data.kind === 'open') {
      token = data.token
      void look(data.hadLog)
    } else if (data.kind === 'begin') {
      if (place !== null) void open(place).catch(fail)
    } else if (data.kind === 'bring-back') {
      if (place !== null) void bringBack(place, data.file).catch(fail)
    } else if (data.kind === 'give') {
      void give(data.base, data.files).then((given) => ports[0]?.postMessage(given))
    } else {
      void answer(app, data.request).then((response) => {
        ports[0]?.postMessage(response, response.body instanceof ArrayBuffer ? [response.body] : [])
      })
    }
  }
}

async function answer(app: Promise<WebApp> | null, { url, method, headers, body }: SentRequest): Promise<SentResponse> {
  try {
    if (app === null) return { status: 503, headers: [], body: new ArrayBuffer(0) }
    const request = new Request(url, { method, headers: headers.map(([name, value]) => [name, value]), body })
    const response = await (await app).fetch(request)
    const isSaved = response.headers.has('content-disposition')
    const content = await (isSaved ? response.blob() : response.arrayBuffer())
    return { status: response.status, headers: [...response.headers], body: content }
  } catch (error) {
    report(error)
    return { status: 500, headers: [], body: new ArrayBuffer(0) }
  }
}

/** There is nobody else to hear of it than whoever looks into the browser's own tools. */
const report = (error: unknown): void => reportError(error)
