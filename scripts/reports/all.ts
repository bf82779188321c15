import { analyse, type Log } from '../../src/analysis/analyse.ts'
import { overviewWeeks } from '../../src/app/log/overview-weeks.ts'
import { physioReport } from '../../src/app/log/physio-report.ts'
import { makeFormat } from '../../src/lib/format.ts'
import { pickWeek } from '../../src/lib/pick-week.ts'
import type { Week } from '../../src/model/analysis.ts'
import { loadForm, REPORT_FORMATS } from '../../src/report/index.ts'
import { reportAnswer, runsBySource } from '../../src/report/json.ts'
import { PLAIN } from '../../src/report/paint.ts'

/** A report of the sample season, in one form. */
export interface SampleReport {
  /** `2026-W44.html` */
  readonly name: string
  readonly text: string
}

/** The weeks that tell most: a leap, the return from two weeks off, the mountain, the knee, the way back. */
export const TELLING_WEEKS = ['2026-W24', '2026-W30', '2026-W42', '2026-W44', '2026-W46'] as const

/** Weeks that have not everything a report shows. */
export const ODD_WEEKS = { 'first-week': '2026-W17', 'other-exercise-only': '2026-W28', 'no-run': '2026-W47' } as const

const EXTENSIONS = { text: 'txt', md: 'md', html: 'html', json: 'json' } as const

/** Every sample report in every form, from the season's log. */
export async function makeReports(log: Log): Promise<readonly SampleReport[]> {
  const format = makeFormat({ units: 'km' })
  const runOf = runsBySource(log.runs)
  const last = weekNamed('2026-W46')
  const physio = physioReport(log, weekNamed('2026-W44'), weekNamed('2026-W44').to)
  const overview = overviewWeeks(log, last, 12, last.to)
  const empty: Log = { ...log, runs: [], notes: [], dayChecks: [], selfChecks: [], clearances: [], pastInjuries: [] }
  const weeks: readonly (readonly [string, Log, string])[] = [
    ...TELLING_WEEKS.map((id) => [id, log, id] as const),
    ...Object.entries(ODD_WEEKS).map(([name, id]) => [name, log, id] as const),
    ['empty-log', empty, '2026-W46'],
  ]
  const made: SampleReport[] = []
  for (const kind of REPORT_FORMATS) {
    const form = await loadForm(kind)
    const put = (name: string, text: string): number => made.push({ name: `${name}.${EXTENSIONS[kind]}`, text })
    for (const [name, from, id] of weeks) {
      const week = weekNamed(id)
      const analysis = analyse(from, week, week.to)
      put(name, form.week({ analysis, answer: reportAnswer(analysis, format, runOf), format }, PLAIN))
    }
    put('twelve-weeks', form.overview(overview, format, PLAIN, runOf))
    put('physio', form.physio(physio, format, PLAIN, runOf))
  }
  return made
}

function weekNamed(id: string): Week {
  const week = pickWeek(id, '2026-11-22', 'monday')
  if (week === null) throw new Error(`there is no week ${id}`)
  return week
}
