import { Hono } from 'hono'
import type { WebContext } from './context.ts'
import { lookAt, show, startDesk } from './desk.ts'
import { guard } from './guard.ts'
import { html } from './html.ts'
import { PAGES } from './routes/index.ts'

/** The page as a function: a request in, a response out. */
export interface WebApp {
  fetch(request: Request): Response | Promise<Response>
  /** Reads and judges the log once, so that the first page is quick. */
  warm(): Promise<void>
  /** When an import that was begun is over. */
  settled(): Promise<void>
  /** Leaves nothing that was received on the disk. */
  close(): Promise<void>
}

export function createApp(given: WebContext): WebApp {
  const desk = startDesk(given)
  const app = new Hono()
  app.use(guard(given))
  app.get('/static/:name', (context) => {
    // A name is looked up in memory; none ever becomes a path.
    const asset = given.assets.get(context.req.param('name'))
    if (asset === undefined) return context.notFound()
    const isLasting = context.req.query('v') === asset.version
    return context.body(asset.bytes, 200, {
      'content-type': asset.type,
      'cache-control': isLasting ? 'private, max-age=31536000, immutable' : 'no-cache',
    })
  })
  for (const add of PAGES) add(app, desk)
  app.notFound((context) => {
    context.status(404)
    return show(
      desk,
      context,
      { title: 'Not here' },
      html`<header class="headline"><h1>There is nothing here.</h1></header><p><a class="button" href="/">To today</a></p>`,
    )
  })
  app.onError((error, context) => {
    const isExpected = 'expected' in error && error.expected === true
    if (!isExpected) given.onError(error)
    const words = isExpected ? error.message : 'Something went wrong that should not. What was said is kept.'
    context.status(isExpected ? 404 : 500)
    return show(
      desk,
      context,
      { title: 'Not done' },
      html`<header class="headline"><h1>That could not be done.</h1></header><p>${words}</p><p><a class="button" href="/">To today</a></p>`,
    )
  })
  return {
    fetch: (request) => app.fetch(request),
    async warm() {
      const { judge, log } = await lookAt(desk)
      if (log.runs.length > 0) await judge()
    },
    settled: () => desk.imports.settled(),
    close: () => desk.imports.close(),
  }
}
