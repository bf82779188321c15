import { type Context, Hono } from 'hono'
import { LINK_WORDS } from '#words/links.ts'
import { type LinkPlace, openLink, readLinkedSheet } from '../../app/club/links.ts'
import type { Workplace } from '../../app/jobs/workplace.ts'
import { type Html, html, NOTHING } from '../../lib/html.ts'
import { localDate } from '../../lib/local-date.ts'
import type { Link } from '../../model/link.ts'
import { loadForm } from '../../report/index.ts'
import { runsBySource } from '../../report/json.ts'
import { PLAIN } from '../../report/paint.ts'
import { pageOf } from '../components/layout.ts'
import type { WebContext } from '../context.ts'
import type { PageImport } from '../page-import.ts'
import { startQueuedImport } from '../queued-import.ts'
import { addImport } from '../routes/import.ts'
import { SHEET_SECURITY } from '../routes/sheets.ts'
import { overView, sendView } from '../views/links.ts'

/** What the pages of links stand on. */
export interface LinkSiteContext extends LinkPlace, Pick<WebContext, 'format' | 'assets' | 'newId'> {
  readonly queue: Pick<Workplace, 'uploads' | 'jobs' | 'nowMs'>
  /** A day given for reproducible answers; null: that of the clock, where the runner is. */
  readonly today: string | null
  /** Where a log names no zone yet. */
  readonly zone: string
}

/** Uploads that are under way by a link, so many: each holds a few figures. */
const HELD = 200

/**
 * Pages for people without an account: `/u/TOKEN` takes files into a log once, `/s/TOKEN` shows the sheet for a physio. The
 * address is all that opens them: whoever does not know it comes to the same page as one whose link is over.
 */
export function linkSite(site: LinkSiteContext): Hono {
  const { links, club, queue, assets, format, newId } = site
  const app = new Hono()
  const uploads = new Map<string, { readonly imports: PageImport; readonly pages: Hono; readonly link: Link }>()

  const page = (context: Context, title: string, body: Html, base: string, status: 200 | 404 = 200) => {
    const asset = (name: string): string => `/static/${name}?v=${assets.get(name)?.version ?? ''}`
    const frame = {
      ...{ title, base, asset, path: context.req.path, token: '', athlete: '', done: null, undo: null },
      ...{
        isSample: false,
        runners: [],
        above: NOTHING,
        emergency: NOTHING,
        keep: NOTHING,
        places: [],
        script: 'import.js',
      },
    }
    return context.html(pageOf(frame, body).markup, status)
  }
  const over = (context: Context) => page(context, LINK_WORDS.over, overView(), '', 404)

  app.get('/s/:token', async (context) => {
    const nowMs = queue.nowMs()
    const link = await openLink(links, context.req.param('token'), 'sheet', nowMs)
    if (link === null) return over(context)
    const { log, report } = await readLinkedSheet(
      site,
      link,
      ({ settings, runs }) => site.today ?? localDate(nowMs, settings.zone ?? runs.at(-1)?.zone ?? site.zone),
      nowMs,
    )
    context.header('content-security-policy', SHEET_SECURITY)
    context.header('referrer-policy', 'no-referrer')
    const form = await loadForm('html')
    return context.html(form.physio(report, format(log.settings), PLAIN, runsBySource(log.runs)))
  })

  /** The upload of a link that is good, begun or not; null else. */
  async function uploadOf(token: string): Promise<{ readonly pages: Hono; readonly link: Link } | null> {
    const link = await openLink(links, token, 'upload', queue.nowMs())
    if (link === null) return null
    const known = uploads.get(link.id)
    if (known !== undefined) return known
    if (link.isUsed) return null
    if (uploads.size >= HELD) uploads.delete(uploads.keys().next().value!)
    const imports = startQueuedImport(queue, link.athlete, newId)
    const made = { imports, link, pages: sendPages(imports, link, token) }
    uploads.set(link.id, made)
    return made
  }

  function sendPages(imports: PageImport, link: Link, token: string): Hono {
    const pages = new Hono().basePath(`/u/${token}`)
    pages.get('/', async (context) => {
      const name = (await club.personOf(link.athlete))?.name ?? ''
      return page(context, LINK_WORDS.sendTitle, sendView(name, ''), `/u/${token}`)
    })
    pages.get('/start', (context) =>
      page(context, LINK_WORDS.sent, html`<header class="headline"><h1>${LINK_WORDS.sent}</h1></header>`, ''),
    )
    addImport(pages, {
      imports: {
        ...imports,
        async start(csvUnits) {
          const started = await imports.start(csvUnits)
          if (started === 'started') await links.noteUsed(link.id)
          return started
        },
        // Nothing of the log is shown to whoever sent something: that it was read is all.
        async look() {
          const state = await imports.look()
          return state.phase === 'done' ? { ...state, isShared: false } : state
        },
      },
      isSample: false,
      view: async () => {},
    })
    return pages
  }

  app.all('/u/:token/*', async (context) => answerUpload(context))
  app.all('/u/:token', async (context) => answerUpload(context))
  async function answerUpload(context: Context): Promise<Response> {
    const upload = await uploadOf(context.req.param('token') ?? '')
    return upload === null ? over(context) : upload.pages.fetch(context.req.raw)
  }
  return app
}
