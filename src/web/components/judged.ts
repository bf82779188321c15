import type { Analysis } from '../../model/analysis.ts'
import type { ReportAnswer } from '../../model/schemas/answers.ts'

/** A week judged, with its sentences made. */
export interface Judged {
  readonly analysis: Analysis
  readonly answer: Omit<ReportAnswer, 'schema'>
}
