import type { Format } from '../lib/format.ts'
import type { Analysis } from '../model/analysis.ts'
import type { ReportAnswer } from '../model/schemas/answers.ts'
import type { Paint } from './paint.ts'
import { terminalReport } from './terminal.ts'

/** An analysis, with its sentences made, as text. */
export type Renderer = (
  analysis: Analysis,
  answer: Omit<ReportAnswer, 'schema'>,
  format: Format,
  paint: Paint,
) => string

/** The forms a report is written in. */
export const RENDERERS = {
  text: terminalReport,
  json: (_analysis, answer) => `${JSON.stringify({ schema: 'sorepoint/report/1', ...answer }, null, 2)}\n`,
} as const satisfies Record<string, Renderer>

export type ReportFormat = keyof typeof RENDERERS
