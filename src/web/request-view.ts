import type { Format } from '../lib/format.ts'
import { weekOf } from '../lib/iso-week.ts'
import { pickWeek } from '../lib/pick-week.ts'
import type { Week } from '../model/analysis.ts'
import type { Finding } from '../model/flag.ts'
import type { Samples } from '../model/samples.ts'
import type { Judged } from './components/judged.ts'
import type { WebContext } from './context.ts'
import type { Log, LogReader } from './log-reader.ts'

/** The log, the day and the units of one request: what loaders read from. */
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
  /** Every load flag of the whole log. */
  flags(): Promise<readonly Finding[]>
  /** Notes whose emergency text was read, and when. */
  acknowledged(): Promise<ReadonlyMap<string, string>>
  /** What is worked out of the log once for a day and its units, under a name. */
  once: LogReader['once']
  /** The samples with the positions that whoever looks may see: of a run of another, nothing near its usual starts. */
  positions(samples: Samples): Promise<Samples | null>
}

/**
 * @param isOwn these are the pages of the runner whom the page opens with
 * @param isInvented nobody lives where its runs begin
 */
export async function loadView(
  reader: LogReader,
  { today: day, format: formatOf }: Pick<WebContext, 'today' | 'format'>,
  isOwn: boolean,
  isInvented: boolean,
): Promise<RequestView> {
  const log = await reader.read()
  const today = day()
  const format = formatOf(log.settings)
  const judge: RequestView['judge'] = (week = weekOf(today, log.settings.weekStart)) =>
    reader.judge(week, today, format)
  return {
    log,
    today,
    format,
    judge,
    async judgeToShow(week) {
      const judged = await judge(week)
      if (isOwn) await reader.keepShown(judged, today)
      return judged
    },
    flags: () => reader.flags(today),
    acknowledged: () => reader.acknowledged(),
    once: (name, make) => reader.once(`${name} ${today} ${format.units}`, make),
    positions: async (samples) => (isOwn || isInvented ? samples : await reader.othersView(samples)),
  }
}

/** The week a request names; null for one that is none or has not begun. */
export function weekNamed(name: string, { today, log }: Pick<RequestView, 'today' | 'log'>): Week | null {
  const week = pickWeek(name, today, log.settings.weekStart)
  return week === null || week.from > today ? null : week
}
