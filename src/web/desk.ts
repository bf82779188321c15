import type { Context } from 'hono'
import { SAMPLE_ATHLETE } from '../app/sample-season.ts'
import type { Format } from '../lib/format.ts'
import { weekOf } from '../lib/iso-week.ts'
import { pickWeek } from '../lib/pick-week.ts'
import type { Week } from '../model/analysis.ts'
import type { WebContext } from './context.ts'
import type { Desks } from './desks.ts'
import { type Html, NOTHING } from './html.ts'
import { type ImportDesk, startImportDesk } from './import-desk.ts'
import { type Judged, type Log, type LogView, viewLog } from './log-view.ts'
import { type PageFrame, pageOf } from './parts/layout.ts'
import { openEmergency } from './parts/open-emergency.ts'
import { startUndoBox, type UndoBox } from './undo.ts'

/** What every page works with. */
export interface Desk extends WebContext {
  readonly view: LogView
  readonly undo: UndoBox
  readonly imports: ImportDesk
  /** What its addresses begin with; '' for the runner the page opens with. */
  readonly base: string
  /** It shows the invented season. */
  readonly isSample: boolean
  /** Everyone's in this log. */
  readonly desks: Desks
}

export function startDesk(context: WebContext, base: string, desks: Desks): Desk {
  return {
    ...context,
    base,
    isSample: context.log.athlete === SAMPLE_ATHLETE,
    desks,
    view: viewLog(context.log),
    undo: startUndoBox(context.newId),
    imports: startImportDesk(context),
  }
}

/** The log, the day and the units of one request. */
export interface Sight {
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

export async function lookAt(desk: Desk): Promise<Sight> {
  const log = await desk.view.read()
  const today = desk.today()
  const format = desk.format(log.settings)
  const judge: Sight['judge'] = (week = weekOf(today, log.settings.weekStart)) => desk.view.judge(week, today, format)
  return {
    log,
    today,
    format,
    judge,
    async judgeToShow(week) {
      const judged = await judge(week)
      if (desk.base === '') await desk.view.keepShown(judged, today)
      return judged
    },
  }
}

/** The week a request names; null for one that is none or has not begun. */
export function weekNamed(name: string, { today, log }: Sight): Week | null {
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
  desk: Desk,
  context: Context,
  { isEmergency = false, ...shown }: Shown,
  body: Html,
): Promise<Response> {
  const { done, undo } = context.req.query()
  const runners = await desk.desks.names()
  const emergency = isEmergency ? NOTHING : await openEmergency(await lookAt(desk))
  const frame: PageFrame = {
    ...shown,
    path: context.req.path,
    done: done ?? null,
    undo: undo ?? null,
    runners,
    emergency,
  }
  return context.html(pageOf(desk, frame, body)) as Response
}

/** After a change: back to a page, which says what was done and how to take it back. */
export function goTo(context: Context, path: string, done: string, undo: string | null = null): Response {
  const [address, mark] = path.split('#')
  const query = new URLSearchParams({ done, ...(undo === null ? {} : { undo }) })
  const join = address?.includes('?') === true ? '&' : '?'
  return context.redirect(`${address}${join}${query}${mark === undefined ? '' : `#${mark}`}`, 303)
}
