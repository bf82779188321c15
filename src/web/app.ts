import { type Context, Hono } from 'hono'
import type { Given } from '../app/import/discover.ts'
import { html } from '../lib/html.ts'
import { withoutCommand } from '../lib/without-command.ts'
import type { WebContext } from './context.ts'
import { BrokenOff } from './form.ts'
import { namedIn, ownAddresses, pathWithin } from './own-addresses.ts'
import { PAGES } from './routes/index.ts'
import type { RunnerContext } from './runner-context.ts'
import { startRunners } from './runner-contexts.ts'
import { usualHeaders } from './usual-headers.ts'

/** The page as a function: a request in, a response out. */
export interface WebApp {
  fetch(request: Request): Response | Promise<Response>
  /** Reads and judges the log once, so that the first page is quick. */
  warm(): Promise<void>
  /** When an import that was begun is over. */
  settled(): Promise<void>
  /** Imports files that are at hand, into the log of the runner whose pages begin with `base`. `nobody`: there is none. */
  give(base: string, given: readonly Given[]): Promise<'started' | 'busy' | 'nobody'>
  /** Leaves nothing that was received on the disk. */
  close(): Promise<void>
}

export function createApp(given: WebContext): WebApp {
  const runners = startRunners(given)
  const sites = new Map<RunnerContext, Hono>()
  const siteOf = (runner: RunnerContext): Hono => {
    const site = sites.get(runner) ?? pagesOf(runner)
    sites.set(runner, site)
    return site
  }
  const app = new Hono()
  app.use(usualHeaders)
  app.use(given.gate)
  app.get('/static/:name', (context) => staticAnswer(context, given.assets))
  app.all('*', async (context) => {
    const athlete = namedIn(new URL(context.req.url).pathname)
    const runner = athlete === null ? runners.home : await runners.of(athlete)
    return runner === null ? context.notFound() : siteOf(runner).fetch(context.req.raw)
  })
  app.notFound(nothingHere(runners.home))
  app.onError((error, context) => {
    if (error instanceof BrokenOff) return context.text('The form broke off.', 400)
    given.onError(error)
    return context.text('Something went wrong that should not.', 500)
  })
  return {
    fetch: (request) => app.fetch(request),
    async warm() {
      const { judge, log } = await runners.home.view()
      if (log.runs.length > 0) await judge()
    },
    async give(base, given) {
      const athlete = namedIn(base)
      const runner = athlete === null ? runners.home : await runners.of(athlete)
      return runner === null || runner.isSample ? 'nobody' : runner.imports.startGiven(given)
    },
    settled: () => runners.settled(),
    close: () => runners.close(),
  }
}

/** A name is looked up in memory; none ever becomes a path. */
export function staticAnswer(context: Context, assets: WebContext['assets']): Response | Promise<Response> {
  const asset = assets.get(context.req.param('name') ?? '')
  if (asset === undefined) return context.notFound()
  const isLasting = context.req.query('v') === asset.version
  return context.body(asset.bytes, 200, {
    'content-type': asset.type,
    'cache-control': isLasting ? 'private, max-age=31536000, immutable' : 'no-cache',
  })
}

const nothingHere =
  ({ show }: RunnerContext) =>
  (context: Context): Promise<Response> => {
    context.status(404)
    const body = html`<header class="headline"><h1>There is nothing here.</h1></header><p><a class="button" href="/">To today</a></p>`
    return show(context, { title: 'Not here' }, body)
  }

/** All pages of one runner. */
export function pagesOf(runner: RunnerContext): Hono {
  const site = new Hono({ getPath: (request) => pathWithin(new URL(request.url).pathname) })
  if (runner.base !== '') site.use(ownAddresses(runner.base))
  for (const add of PAGES) add(site, runner)
  site.notFound(nothingHere(runner))
  site.onError((error, context) => {
    if (error instanceof BrokenOff) return context.text('The form broke off.', 400)
    const isExpected = 'expected' in error && error.expected === true
    if (!isExpected) runner.onError(error)
    const words = isExpected
      ? withoutCommand(error.message)
      : 'Something went wrong that should not. What you noted is kept.'
    context.status(isExpected ? 404 : 500)
    const body = html`<header class="headline"><h1>That could not be done.</h1></header><p>${words}</p><p><a class="button" href="/">To today</a></p>`
    return runner.show(context, { title: 'Not done', isEmergency: true }, body)
  })
  return site
}
