import { markdownPage } from '../markdown/blocks.ts'
import { markdownWeek } from '../markdown/week.ts'
import { overviewBlocks } from '../overview.ts'
import { physioBlocks } from '../physio.ts'
import type { ReportForm } from '../report-form.ts'

/** For GitHub, a wiki, a message. */
export const markdownForm: ReportForm = {
  week: markdownWeek,
  overview: (weeks, format, _paint, _runOf, athlete = null) => markdownPage(overviewBlocks(weeks, format, athlete)),
  physio: (report, format) => markdownPage(physioBlocks(report, format)),
}
