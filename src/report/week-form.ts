import type { Format } from '../lib/format.ts'
import type { Analysis } from '../model/analysis.ts'
import type { ReportAnswer } from '../model/schemas/answers.ts'

/** The analysis with its sentences made. */
export type Answer = Omit<ReportAnswer, 'schema'>

/** What every form of the weekly report is written from. */
export interface WeekReport {
  /** Whose week it is, where one log holds several; null: the reader knows. */
  readonly athlete?: string | null
  readonly analysis: Analysis
  readonly answer: Answer
  readonly format: Format
}
