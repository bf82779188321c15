import { TAB_WORDS } from '#words/tab.ts'
import type { ToServiceWorker } from './messages.ts'

/** The first visit installs the whole site, over a slow line too. */
const PATIENCE_MS = 120_000
const LOOK_FOR_NEWER_MS = 6 * 3600_000
const RELOADED = 'sorepoint-reloaded'

/** When the service worker answers this tab's requests. @throws {Error} where the browser lets none work */
export async function startServing(): Promise<void> {
  const { serviceWorker } = navigator
  const registration = await serviceWorker.register('/sw.js', { updateViaCache: 'none' })
  const { active } = await Promise.race([serviceWorker.ready, tooLate()])
  if (serviceWorker.controller === null) {
    const isControlled = new Promise<void>((resolve) =>
      serviceWorker.addEventListener('controllerchange', () => resolve(), { once: true }),
    )
    // A forced reload leaves a page without it.
    active?.postMessage({ kind: 'claim' } satisfies ToServiceWorker)
    if (serviceWorker.controller === null) await Promise.race([isControlled, tooLate()])
  }
  await beOfOneVersion()
  offerNewer(registration)
}

async function tooLate(): Promise<never> {
  await new Promise((resolve) => setTimeout(resolve, PATIENCE_MS))
  throw new Error('the service worker did not start')
}

/** A page that came from the host while the site was being changed is loaded again, from the set that is whole. */
async function beOfOneVersion(): Promise<void> {
  const { port1, port2 } = new MessageChannel()
  const answer = new Promise<string>((resolve) => {
    port1.onmessage = ({ data }: MessageEvent<string>) => resolve(data)
  })
  navigator.serviceWorker.controller?.postMessage({ kind: 'which-version' } satisfies ToServiceWorker, [port2])
  const served = await answer
  if (served === document.documentElement.dataset['version']) sessionStorage.removeItem(RELOADED)
  else if (sessionStorage.getItem(RELOADED) !== served) {
    sessionStorage.setItem(RELOADED, served)
    location.reload()
    await new Promise<never>(() => {})
  }
}

/** Says so when a newer version is whole and waits until the tabs of this one are closed. */
function offerNewer(registration: ServiceWorkerRegistration): void {
  const line = document.getElementById('newer') as HTMLElement
  const button = document.getElementById('use-newer') as HTMLButtonElement
  const offer = (): void => {
    line.hidden = registration.waiting === null
  }
  registration.addEventListener('updatefound', () => {
    registration.installing?.addEventListener('statechange', offer)
  })
  offer()
  button.addEventListener('click', () => {
    navigator.serviceWorker.addEventListener('controllerchange', () => location.reload(), { once: true })
    registration.waiting?.postMessage({ kind: 'take-over' } satisfies ToServiceWorker)
    button.textContent = TAB_WORDS.useNewerLater
  })
  setInterval(() => void registration.update().catch(() => {}), LOOK_FOR_NEWER_MS)
}
