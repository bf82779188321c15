import type { Hono } from 'hono'
import { namedAthlete } from '../../app/log/open-log.ts'
import { overviewWeeks } from '../../app/log/overview-weeks.ts'
import { physioReport } from '../../app/log/physio-report.ts'
import { weekOf } from '../../lib/iso-week.ts'
import { loadForm } from '../../report/index.ts'
import { runsBySource } from '../../report/json.ts'
import { PLAIN } from '../../report/paint.ts'
import type { ReportForm } from '../../report/report-form.ts'
import { loadView, type RequestView, type RunnerContext, weekNamed } from '../runner-context.ts'

const OVERVIEW_WEEKS = 12

/** A sheet carries its style in itself and nothing else: no script, no form, no address. */
const SHEET_SECURITY =
  "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"

type Write = (runner: RunnerContext, view: RequestView, form: ReportForm, named: string) => Promise<string>

/** What is printed or handed on, each one file: the page for a physio, a coach's twelve weeks, a week. */
const SHEETS: ReadonlyMap<string, Write> = new Map<string, Write>([
  ['physio', physioSheet],
  ['weeks', weeksSheet],
  ['week', weekSheet],
])

async function physioSheet(
  runner: RunnerContext,
  { log, today, format }: RequestView,
  form: ReportForm,
): Promise<string> {
  const report = physioReport(log, weekOf(today, log.settings.weekStart), today, whose(runner))
  return form.physio(report, format, PLAIN, runsBySource(log.runs))
}

async function weeksSheet(
  runner: RunnerContext,
  { log, today, format }: RequestView,
  form: ReportForm,
): Promise<string> {
  const weeks = overviewWeeks(log, weekOf(today, log.settings.weekStart), OVERVIEW_WEEKS, today)
  return form.overview(weeks, format, PLAIN, runsBySource(log.runs), whose(runner))
}

async function weekSheet(runner: RunnerContext, view: RequestView, form: ReportForm, named: string): Promise<string> {
  const { analysis, answer } = await view.judge(weekNamed(named, view) ?? undefined)
  return form.week({ athlete: whose(runner), analysis, answer, format: view.format }, PLAIN)
}

/** Named where one log holds several: the reader could not know. */
const whose = ({ log }: RunnerContext): string | null => namedAthlete(log)

export function addSheets(app: Hono, runner: RunnerContext): void {
  app.get('/sheet/:name', async (context) => {
    const write = SHEETS.get(context.req.param('name'))
    if (write === undefined) return context.notFound()
    const view = await loadView(runner)
    const sheet = await write(runner, view, await loadForm('html'), context.req.query('week') ?? 'current')
    if (context.req.query('save') !== undefined) {
      const name = `sorepoint-${context.req.param('name')}-${view.today}.html`
      context.header('content-disposition', `attachment; filename="${name}"`)
    }
    context.header('content-security-policy', SHEET_SECURITY)
    return context.html(sheet)
  })
}
