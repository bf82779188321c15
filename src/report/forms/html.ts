import { htmlOverview, htmlPhysio } from '../html/overview.ts'
import { htmlWeek } from '../html/week.ts'
import type { ReportForm } from '../report-form.ts'

/** One file for a phone, a screen, a printer. */
export const htmlForm: ReportForm = {
  week: htmlWeek,
  overview: (weeks, format, _paint, _runOf, athlete = null) => htmlOverview(weeks, format, athlete),
  physio: htmlPhysio,
}
