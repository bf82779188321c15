/**
 * sorepoint as a library: the pure way from a log to its analysis and to the report's forms.
 * Reading files and keeping a log is the command line's; what it uses stands in `app/`.
 */
export { analyse, type Log } from './analysis/analyse.ts'
export { identify } from './importers/identify.ts'
export { type Format, makeFormat } from './lib/format.ts'
export { pickWeek } from './lib/pick-week.ts'
export type { Analysis } from './model/analysis.ts'
export type { PainNote } from './model/pain-note.ts'
export type { Recording } from './model/recording.ts'
export type { Run } from './model/run.ts'
export { parseNote } from './pain/parse-note.ts'
export { reportAnswer } from './report/json.ts'
export { terminalReport } from './report/terminal.ts'
