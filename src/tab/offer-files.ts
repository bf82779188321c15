import type { GivenFile } from '../platform/browser/places.ts'
import type { BetweenTabs, ToWorker } from './messages.ts'

/** What became of files that were handed over. */
export type Given = 'started' | 'busy' | 'nobody'

/** How the pages in the frame hand over files: they stay where they are, however large, and nothing of them is sent. */
export interface Shell {
  /** @param base - what the addresses of the runner begin with whose log they are for */
  give(base: string, files: readonly GivenFile[]): Promise<Given>
}

/** A tab that does not answer is closed, or asleep. */
const PATIENCE_MS = 30_000

/**
 * Hands files to the worker of this tab, or to the tab that holds the log.
 * @param isHolding - whether that is this one
 */
export function offerFiles(
  isHolding: () => boolean,
  tell: (message: ToWorker, transfer: Transferable[]) => void,
  channel: BroadcastChannel,
): Shell {
  const own = (base: string, files: readonly GivenFile[]): Promise<Given> => {
    const { port1, port2 } = new MessageChannel()
    const { promise, resolve } = Promise.withResolvers<Given>()
    port1.onmessage = ({ data }: MessageEvent<Given>) => resolve(data)
    tell({ kind: 'give', base, files }, [port2])
    return promise
  }

  channel.addEventListener('message', ({ data }: MessageEvent<BetweenTabs>) => {
    if (data.kind !== 'give' || !isHolding()) return
    void own(data.base, data.files).then((given) => {
      const message: BetweenTabs = { kind: 'given', id: data.id, given }
      channel.postMessage(message)
    })
  })

  function others(base: string, files: readonly GivenFile[]): Promise<Given> {
    const id = crypto.randomUUID()
    const { promise, resolve } = Promise.withResolvers<Given>()
    const hear = ({ data }: MessageEvent<BetweenTabs>): void => {
      if (data.kind === 'given' && data.id === id) resolve(data.given)
    }
    channel.addEventListener('message', hear)
    const message: BetweenTabs = { kind: 'give', id, base, files }
    channel.postMessage(message)
    setTimeout(resolve, PATIENCE_MS, 'nobody')
    return promise.finally(() => channel.removeEventListener('message', hear))
  }

  return { give: (base, files) => (isHolding() ? own(base, files) : others(base, files)) }
}
