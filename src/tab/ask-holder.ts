import { TAB_WORDS } from '#words/tab.ts'
import type { SentRequest, SentResponse, ToShell } from './messages.ts'
import { plainPage } from './plain-page.ts'
import type { Clients, TabClient } from './service-worker-scope.ts'

/** Another tab may be taking the log over, which waits for the files of the one before. */
const PATIENCE_MS = 30_000
/** A tab in the background may be asleep. */
const ANSWER_MS = 1000
const LOOK_AGAIN_MS = 500
const RETRY_MS = 100

/** The answer of the tab that holds the log, whichever it is then; null where none does. */
export async function askHolder(clients: Clients, request: Request): Promise<Response | null> {
  const isChange = request.method !== 'GET' && request.method !== 'HEAD'
  const sent: SentRequest = {
    method: request.method,
    url: request.url,
    headers: [...request.headers],
    body: isChange ? await request.blob() : null,
  }
  const untilMs = performance.now() + PATIENCE_MS
  do {
    const holder = await findHolder(clients)
    if (holder !== null) {
      const answer = await answerOf(clients, holder, sent)
      if (answer !== null) return responseOf(answer)
      // It went in the middle of this. Whoever only looks may look again.
      if (isChange) return plainPage(TAB_WORDS.closedMeanwhile)
    }
    await pause(RETRY_MS)
  } while (performance.now() < untilMs)
  return null
}

/** The first tab that says it holds the log. */
async function findHolder(clients: Clients): Promise<TabClient | null> {
  const tabs = (await clients.matchAll({ type: 'window', includeUncontrolled: true })).filter(
    ({ frameType }) => frameType === 'top-level',
  )
  const { promise, resolve } = Promise.withResolvers<TabClient | null>()
  for (const tab of tabs) {
    const { port1, port2 } = new MessageChannel()
    port1.onmessage = () => resolve(tab)
    const message: ToShell = { kind: 'who-holds' }
    tab.postMessage(message, [port2])
  }
  return Promise.race([promise, pause(ANSWER_MS).then(() => null)])
}

/** Null where the tab is closed before it answers. */
async function answerOf(clients: Clients, holder: TabClient, request: SentRequest): Promise<SentResponse | null> {
  const { port1, port2 } = new MessageChannel()
  const { promise, resolve } = Promise.withResolvers<SentResponse | null>()
  port1.onmessage = ({ data }: MessageEvent<SentResponse>) => resolve(data)
  const message: ToShell = { kind: 'request', request }
  holder.postMessage(message, [port2])
  const looking = setInterval(async () => {
    if ((await clients.get(holder.id)) === undefined) resolve(null)
  }, LOOK_AGAIN_MS)
  try {
    return await promise
  } finally {
    clearInterval(looking)
  }
}

/** A status that has no body may not be given an empty one. */
const BODILESS = new Set([204, 205, 304])

const responseOf = ({ status, headers, body }: SentResponse): Response =>
  new Response(
    BODILESS.has(status) || (body instanceof ArrayBuffer ? body.byteLength : body.size) === 0 ? null : body,
    {
      status,
      headers: headers.map(([name, value]) => [name, value]),
    },
  )

const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms))
