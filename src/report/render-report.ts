import { localeOf } from '#words/language.ts'
import { type Format, makeFormat } from '../lib/format.ts'
import type { Analysis } from '../model/analysis.ts'
import type { PhysioReport } from '../model/physio.ts'
import type { Run } from '../model/run.ts'
import { loadForm, type ReportFormat } from './index.ts'
import { reportAnswer, runsBySource } from './json.ts'
import type { Overview } from './overview.ts'
import { COLOURED, type Paint, PLAIN } from './paint.ts'

/** How a report is written; all of it may be left out. */
export interface RenderOptions {
  /** `text` for 80 columns (the default), `md`, `html` (one file, nothing loaded from elsewhere) or `json`. */
  readonly form?: ReportFormat
  /** Of what is shown; JSON figures are always SI. By default the runner's setting. */
  readonly units?: 'km' | 'mi'
  /** BCP 47, for dates and digits: by default as the runner's country writes English, else `en-GB`. */
  readonly locale?: string
  /** Marks `text` with terminal colours. Off by default. */
  readonly colour?: boolean
  /** The runs of the whole log, so that a note of another week names its run. By default those of the analysis. */
  readonly runs?: readonly Run[]
}

interface Means {
  readonly format: Format
  readonly paint: Paint
  readonly runOf: ReadonlyMap<string, string>
}

function meansOf({ settings, runs }: Analysis, options: RenderOptions): Means {
  return {
    format: makeFormat({
      units: options.units ?? settings.units,
      locale: options.locale ?? localeOf(settings.country),
    }),
    paint: options.colour === true ? COLOURED : PLAIN,
    runOf: runsBySource(options.runs ?? runs),
  }
}

/**
 * The weekly report of one analysis. JSON is `{schema: "sorepoint/report/1", …}`; `answerSchema('report')` is its schema.
 * @throws {RangeError} for a `locale` that is none
 */
export async function renderReport(analysis: Analysis, options: RenderOptions = {}): Promise<string> {
  const { format, paint, runOf } = meansOf(analysis, options)
  const form = await loadForm(options.form ?? 'text')
  return form.week({ analysis, answer: reportAnswer(analysis, format, runOf), format }, paint)
}

/**
 * Several weeks for a coach, a row a week: what `overviewWeeks` gives. JSON is `sorepoint/overview/1`.
 * @throws {RangeError} for a `locale` that is none
 */
export async function renderOverview(weeks: Overview, options: RenderOptions = {}): Promise<string> {
  const { format, paint, runOf } = meansOf(weeks[0], { runs: weeks.flatMap(({ runs }) => runs), ...options })
  return (await loadForm(options.form ?? 'text')).overview(weeks, format, paint, runOf)
}

/**
 * The page for a physio: the story of each place that hurts, from `physioReport`. JSON is `sorepoint/physio/1`.
 * @throws {RangeError} for a `locale` that is none
 */
export async function renderPhysio(report: PhysioReport, options: RenderOptions = {}): Promise<string> {
  const runs = report.stories.flatMap((story) => story.runs)
  const { format, paint, runOf } = meansOf(report.analysis, { runs, ...options })
  return (await loadForm(options.form ?? 'text')).physio(report, format, paint, runOf)
}
