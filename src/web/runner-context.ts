import type { Context } from 'hono'
import { SAMPLE_ATHLETE } from '../app/import/sample-season.ts'
import type { Format } from '../lib/format.ts'
import { type Html, NOTHING } from '../lib/html.ts'
import { weekOf } from '../lib/iso-week.ts'
import { pickWeek } from '../lib/pick-week.ts'
import type { Week } from '../model/analysis.ts'
import { type PageFrame, pageOf } from './components/layout.ts'
import { openEmergency } from './components/open-emergency.ts'
import type { WebContext } from './context.ts'
import { type Judged, type Log, type LogReader, readLogOf } from './log-reader.ts'
import { type PageImport, startPageImport } from './page-import.ts'
import type { RunnerContexts } from './runner-contexts.ts'
import { startUndoBox, type UndoBox } from './undo-box.ts'

/** What every page works with. */
export interface RunnerContext extends WebContext {
  readonly view: LogReader
  readonly undo: UndoBox
  readonly imports: PageImport
  /** What its addresses begin with; '' for the runner the page opens with. */
  readonly base: string
  /** It shows the invented season. */
  readonly isSample: boolean
  /** Everyone's in this log. */
  readonly runners: RunnerContexts
}

export function startRunner(context: WebContext, base: string, runners: RunnerContexts): RunnerContext {
  return {
    ...context,
    base,
    isSample: context.log.athlete === SAMPLE_ATHLETE,
    runners,
    view: readLogOf(context.log),
    undo: startUndoBox(context.newId),
    imports: startPageImport(context),
  }
}

/** The log, the day and the units of one request. */
export interface RequestView {
  readonly log: Log
  readonly today: string
  readonly format: Format
  judge(week?: Week): Promise<Judged>
  /**
   * The same for a page that shows the advice. The runner whom the page opens with sees their own, which is logged;
   * whoever looks at the pages of another changes nothing there (P41).
   */
  judgeToShow(week?: Week): Promise<Judged>
}

export async function loadView(runner: RunnerContext): Promise<RequestView> {
  const log = await runner.view.read()
  const today = runner.today()
  const format = runner.format(log.settings)
  const judge: RequestView['judge'] = (week = weekOf(today, log.settings.weekStart)) =>
    runner.view.judge(week, today, format)
  return {
    log,
    today,
    format,
    judge,
    async judgeToShow(week) {
      const judged = await judge(week)
      if (runner.base === '') await runner.view.keepShown(judged, today)
      return judged
    },
  }
}

/** The week a request names; null for one that is none or has not begun. */
export function weekNamed(name: string, { today, log }: RequestView): Week | null {
  const week = pickWeek(name, today, log.settings.weekStart)
  return week === null || week.from > today ? null : week
}

/** What a page says of itself. */
interface Shown extends Pick<PageFrame, 'title' | 'script'> {
  /** The page is the text of an open emergency itself, or cannot know of one: a failure. */
  readonly isEmergency?: boolean
}

/** Answers with a whole page. */
export async function show(
  runner: RunnerContext,
  context: Context,
  { isEmergency = false, ...shown }: Shown,
  body: Html,
): Promise<Response> {
  const { done, undo } = context.req.query()
  const runners = await runner.runners.names()
  const emergency = isEmergency ? NOTHING : await openEmergency(await loadView(runner))
  const frame: PageFrame = {
    ...shown,
    path: context.req.path,
    done: done ?? null,
    undo: undo ?? null,
    runners,
    emergency,
  }
  return context.html(pageOf(runner, frame, body).markup)
}

/** After a change: back to a page, which says what was done and how to take it back. */
export function goTo(context: Context, path: string, done: string, undo: string | null = null): Response {
  const [address, mark] = path.split('#')
  const query = new URLSearchParams({ done, ...(undo === null ? {} : { undo }) })
  const join = address?.includes('?') === true ? '&' : '?'
  return context.redirect(`${address}${join}${query}${mark === undefined ? '' : `#${mark}`}`, 303)
}
