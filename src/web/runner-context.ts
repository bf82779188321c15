import type { Context } from 'hono'
import { SAMPLE_ATHLETE } from '../app/import/sample-season.ts'
import type { OpenLog } from '../app/log/open-log.ts'
import { type Html, NOTHING } from '../lib/html.ts'
import { openEmergency } from './components/emergency.ts'
import { daysSince, keepLine } from './components/keep-line.ts'
import { type PageFrame, pageOf } from './components/layout.ts'
import { isEmpty } from './components/nothing-yet.ts'
import type { WebContext } from './context.ts'
import { openLogReader } from './log-reader.ts'
import { baseOf } from './own-addresses.ts'
import { type PageImport, startPageImport } from './page-import.ts'
import { loadView, type RequestView } from './request-view.ts'
import type { RunnerContexts } from './runner-contexts.ts'
import { startUndoBox, type UndoBox } from './undo-box.ts'

/** Everything behind the pages of one runner. A route names the pieces it takes; no loader and no view gets it whole. */
export interface RunnerContext extends Pick<WebContext, 'token' | 'today' | 'nowMs' | 'newId' | 'onError' | 'keeping'> {
  readonly log: OpenLog
  /** Where this runner's changes are written. */
  readonly store: OpenLog['store']
  readonly undo: UndoBox
  readonly imports: PageImport
  /** What its addresses begin with; '' for the runner the page opens with. */
  readonly base: string
  /** It shows the invented season. */
  readonly isSample: boolean
  /** The invented season can be tried: not where others share the place it would be kept in. */
  readonly hasSample: boolean
  /** Everyone's in this log. */
  readonly runners: RunnerContexts
  /** Reads the log for one request. */
  view(): Promise<RequestView>
  /** Answers with a whole page. */
  show(context: Context, page: ShownPage, body: Html): Promise<Response>
}

/** What a route takes that shows something. */
export type Pages = Pick<RunnerContext, 'view' | 'show' | 'token' | 'isSample'>

/** What a route takes that changes something: where it is written, and the way back. */
export type Changes = Pick<RunnerContext, 'view' | 'store' | 'undo' | 'newId'>

/** What a page says of itself. */
interface ShownPage extends Pick<PageFrame, 'title' | 'script'> {
  /** The page is the text of an open emergency itself, or cannot know of one: a failure. */
  readonly isEmergency?: boolean
}

export function startRunner(context: WebContext, base: string, runners: RunnerContexts): RunnerContext {
  const { log, token, assets, keeping, nowMs } = context
  const reader = openLogReader(log)
  const isSample = log.athlete === SAMPLE_ATHLETE
  const view = (): Promise<RequestView> => loadView(reader, context, base === '', isSample)
  return {
    ...context,
    store: log.store,
    base,
    isSample,
    hasSample: context.above === undefined,
    runners,
    undo: startUndoBox(context.newId),
    imports: context.openImport?.() ?? startPageImport(context),
    view,
    async show({ req, html }, { isEmergency = false, ...page }, body) {
      const { done, undo } = req.query()
      const names = await runners.names()
      const open = isEmergency ? null : await view()
      const holdsNothing = open === null || isEmpty(open.log)
      const frame: PageFrame = {
        ...page,
        base,
        token,
        isSample,
        athlete: log.athlete,
        path: req.path,
        done: done ?? null,
        undo: undo ?? null,
        runners: names.map((name) => ({ name, base: baseOf(name) })),
        above: context.above ?? NOTHING,
        emergency: holdsNothing ? NOTHING : openEmergency(await open.judge()),
        keep:
          keeping === undefined || holdsNothing || isSample
            ? NOTHING
            : keepLine(daysSince(await keeping.lastCopyMs(log.athlete), nowMs())),
        asset: (name) => `/static/${name}?v=${assets.get(name)?.version ?? ''}`,
      }
      return html(pageOf(frame, body).markup)
    },
  }
}

/** After a change: back to a page, which says what was done and how to undo it. */
export function goTo(context: Context, path: string, done: string, undo: string | null = null): Response {
  const [address, mark] = path.split('#')
  const query = new URLSearchParams({ done, ...(undo === null ? {} : { undo }) })
  const join = address?.includes('?') === true ? '&' : '?'
  return context.redirect(`${address}${join}${query}${mark === undefined ? '' : `#${mark}`}`, 303)
}
