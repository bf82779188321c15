import { TAB_WORDS } from '#words/tab.ts'
import { changeToken, hadLog, markLog } from './marks.ts'
import { type BetweenTabs, CHANNEL, type FromWorker, type LogState, type ToShell, type ToWorker } from './messages.ts'
import { offerFiles } from './offer-files.ts'
import { takeShared } from './share-target.ts'
import { startServing } from './start-serving.ts'

/** Until the tab that holds the log has answered how it stands. */
const ASK_AGAIN_MS = 500

/** Starts the worker, then shows the pages once this tab or another holds the log. */
export async function startShell(): Promise<void> {
  const root = document.documentElement
  const frame = element<HTMLIFrameElement>('pages')
  const channel = new BroadcastChannel(CHANNEL)
  const worker = new Worker(new URL('./worker.js', import.meta.url), { type: 'module' })
  let isHolding = false
  let state: LogState = null

  const tell = (message: ToWorker, transfer: Transferable[] = []): void => worker.postMessage(message, transfer)
  const tellTabs = (message: BetweenTabs): void => channel.postMessage(message)

  worker.onmessage = ({ data }: MessageEvent<FromWorker>) => {
    if (data.kind === 'holding') {
      isHolding = true
      show(null)
      tell({ kind: 'open', hadLog: hadLog(), token: changeToken() })
    } else if (data.kind === 'state') {
      show(data.log)
      if (data.log === 'ready') {
        markLog()
        void navigator.storage?.persist?.()
      }
    } else if (data.kind === 'not-brought-back') {
      element('lost-words').textContent = TAB_WORDS.notReturned
    }
    if (isHolding) tellTabs({ kind: 'state', log: state })
  }
  // What goes wrong while the log is open is answered where it was asked for; it ends nothing.
  worker.onerror = () => {
    if (state !== 'ready' && state !== 'memory') show('failed')
  }
  channel.onmessage = ({ data }: MessageEvent<BetweenTabs>) => {
    if (data.kind === 'which-state') {
      if (isHolding) tellTabs({ kind: 'state', log: state })
    } else if (data.kind === 'state' && !isHolding) show(data.log)
  }
  const asking = setInterval(() => {
    if (isHolding || state !== null) clearInterval(asking)
    else tellTabs({ kind: 'which-state' })
  }, ASK_AGAIN_MS)
  tellTabs({ kind: 'which-state' })

  navigator.serviceWorker?.addEventListener('message', ({ data, ports }: MessageEvent<ToShell>) => {
    if (!isHolding || ports[0] === undefined) return
    if (data.kind === 'who-holds') {
      if (state === 'ready' || state === 'memory') ports[0].postMessage(true)
    } else tell(data, [ports[0]])
  })

  const shell = offerFiles(() => isHolding, tell, channel)
  Object.assign(globalThis, { sorepoint: shell })
  const serving = startServing()

  function show(log: LogState): void {
    state = log
    if (log === null) delete root.dataset['log']
    else root.dataset['log'] = log === 'failed' || log === 'full' ? 'lost' : log
    element('memory').hidden = log !== 'memory'
    element('lost').hidden = log !== 'lost'
    if (log !== null) element('opening').hidden = true
    if (log === 'failed') fail(TAB_WORDS.failed)
    else if (log === 'full') fail(TAB_WORDS.full)
    else element('failed').hidden = true
    if (log === 'ready' || log === 'memory') void showPages()
  }

  async function showPages(): Promise<void> {
    try {
      await serving
    } catch {
      fail(TAB_WORDS.tooOld)
      return
    }
    await takeShare()
    if (frame.src !== '') return
    frame.src = `${location.pathname}${location.search}${location.hash}`
    frame.hidden = false
    element('opening').hidden = true
  }

  /** What another app shared goes in at once; the page shows how far it is. */
  async function takeShare(): Promise<void> {
    const files = await takeShared()
    if (files.length > 0) await shell.give('', files)
  }

  function fail(words: string): void {
    element('failed-words').textContent = words
    element('failed').hidden = false
    element('opening').hidden = true
  }

  frame.addEventListener('load', () => {
    // Null where the browser shows an error of its own.
    const inside = frame.contentDocument
    if (inside === null || inside.URL === 'about:blank') return
    // A reload comes back to the page that is shown.
    const { pathname, search, hash } = new URL(inside.URL)
    history.replaceState(null, '', `${pathname}${search}${hash}`)
    document.title = inside.title || TAB_WORDS.title
  })
  element('again').addEventListener('click', () => location.reload())

  element('anew').addEventListener('click', () => tell({ kind: 'begin' }))
  element<HTMLInputElement>('copy').addEventListener('change', ({ target }) => {
    const file = (target as HTMLInputElement).files?.[0]
    if (file === undefined) return
    element('lost-words').textContent = TAB_WORDS.returning
    tell({ kind: 'bring-back', file })
  })
}

function element<T extends HTMLElement = HTMLElement>(id: string): T {
  const found = document.getElementById(id)
  if (found === null) throw new Error(`${id} is missing`)
  return found as T
}
