import { jsonText } from '../json-text.ts'
import { overviewAnswer, physioAnswer } from '../overview-answer.ts'
import type { ReportForm } from '../report-form.ts'

/** For programs: SI units, the schemas of `sorepoint schema`. */
export const jsonForm: ReportForm = {
  week: ({ answer }) => jsonText({ schema: 'sorepoint/report/1', ...answer }),
  overview: (weeks, format, _paint, runOf) => jsonText(overviewAnswer(weeks, format, runOf)),
  physio: (report, format, _paint, runOf) => jsonText(physioAnswer(report, format, runOf)),
}
