import type { Format } from '../lib/format.ts'
import type { PhysioReport } from '../model/physio.ts'
import type { Overview } from './overview.ts'
import type { Paint } from './paint.ts'
import type { WeekReport } from './week-form.ts'

/** How a report is written: the week's, a coach's overview of several, the page for a physio. */
export interface ReportForm {
  readonly week: (report: WeekReport, paint: Paint) => string
  readonly overview: (
    weeks: Overview,
    format: Format,
    paint: Paint,
    runOf: ReadonlyMap<string, string>,
    athlete?: string | null,
  ) => string
  readonly physio: (report: PhysioReport, format: Format, paint: Paint, runOf: ReadonlyMap<string, string>) => string
}
