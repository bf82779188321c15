import { overviewBlocks } from '../overview.ts'
import { physioBlocks } from '../physio.ts'
import type { ReportForm } from '../report-form.ts'
import { terminalPage } from '../terminal/blocks.ts'
import { terminalReport } from '../terminal/index.ts'

/** For an 80-column terminal, and for a pipe. */
export const textForm: ReportForm = {
  week: terminalReport,
  overview: (weeks, format, paint, _runOf, athlete = null) =>
    terminalPage(overviewBlocks(weeks, format, athlete), paint),
  physio: (report, format, paint) => terminalPage(physioBlocks(report, format), paint),
}
