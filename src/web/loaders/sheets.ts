import { overviewWeeks } from '../../app/log/overview-weeks.ts'
import { physioReport } from '../../app/log/physio-report.ts'
import { weekOf } from '../../lib/iso-week.ts'
import { loadForm, type ReportFormat } from '../../report/index.ts'
import { runsBySource } from '../../report/json.ts'
import { PLAIN } from '../../report/paint.ts'
import { type RequestView, weekNamed } from '../request-view.ts'

const OVERVIEW_WEEKS = 12

/**
 * @param athlete null where the log is its reader's own
 * @param week the week that is looked at, for a sheet of a week
 */
type Sheet = (view: RequestView, athlete: string | null, week: string, as: ReportFormat) => Promise<string>

/** What is printed or shared, each one file: the page for a physio, a coach's twelve weeks, a week. */
export const SHEETS: ReadonlyMap<string, Sheet> = new Map<string, Sheet>([
  [
    'physio',
    ({ log, today, format, once }, athlete, _week, as) =>
      once(`physio ${as}`, async () => {
        const report = physioReport(log, weekOf(today, log.settings.weekStart), today, athlete)
        return (await loadForm(as)).physio(report, format, PLAIN, runsBySource(log.runs))
      }),
  ],
  [
    'weeks',
    ({ log, today, format, once }, athlete, _week, as) =>
      once(`twelve weeks ${as}`, async () => {
        const weeks = overviewWeeks(log, weekOf(today, log.settings.weekStart), OVERVIEW_WEEKS, today)
        return (await loadForm(as)).overview(weeks, format, PLAIN, runsBySource(log.runs), athlete)
      }),
  ],
  [
    'week',
    async (view, athlete, week, as) => {
      const { analysis, answer } = await view.judge(weekNamed(week, view) ?? undefined)
      return (await loadForm(as)).week({ athlete, analysis, answer, format: view.format }, PLAIN)
    },
  ],
])
