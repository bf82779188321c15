import { analyse, type Log } from '../../src/analysis/analyse.ts'
import { makeFormat } from '../../src/lib/format.ts'
import { pickWeek } from '../../src/lib/pick-week.ts'
import type { PainNote } from '../../src/model/pain-note.ts'
import type { Run } from '../../src/model/run.ts'
import type { Settings } from '../../src/model/settings.ts'
import { loadForm, type ReportFormat } from '../../src/report/index.ts'
import { reportAnswer, runsBySource } from '../../src/report/json.ts'
import { type Paint, PLAIN } from '../../src/report/paint.ts'
import type { WeekReport } from '../../src/report/week-form.ts'
import { hills, onDay, runOn } from '../load/make-run.ts'
import { EXPERIENCED, logOf as emptyLog } from '../make/log.ts'
import { noteInWords } from '../make/note.ts'

/** The n-th day of the invented logs, counted from the first Monday. */
export { hills, onDay, runOn }

/** A note in the runner's words on the n-th day. */
export function noteOn(day: number, text: string, more: Partial<PainNote> = {}): PainNote {
  return noteInWords(text, { id: `n${day}`, date: onDay(day), ...more })
}

export const logOf = (runs: readonly Run[], notes: readonly PainNote[] = [], settings: Partial<Settings> = {}): Log =>
  emptyLog({ runs, notes, settings: { ...EXPERIENCED, ...settings } })

/** Eleven even weeks of three runs, then one with a long run and a knee. */
export function kneeLog(more: { readonly run?: Partial<Run>; readonly settings?: Partial<Settings> } = {}): Log {
  const even = Array.from({ length: 11 }, (_, week) => [
    runOn(week * 7 + 1, 8, hills(60, 60)),
    runOn(week * 7 + 3, 8, hills(60, 60)),
    runOn(week * 7 + 6, 12, hills(120, 120)),
  ]).flat()
  const last = [runOn(78, 8, hills(60, 60)), runOn(82, 18, { ...hills(300, 310), ...more.run })]
  return logOf([...even, ...last], [noteOn(82, 'left knee 4/10, dull, the same all the way, no limp')], more.settings)
}

/** The report of the week that holds the n-th day, as of its Sunday. */
export function weekReport(log: Log, day: number, locale = 'en-GB'): WeekReport {
  const week = pickWeek(onDay(day), onDay(day), log.settings.weekStart)!
  const format = makeFormat({ units: log.settings.units, locale })
  const analysis = analyse(log, week, week.to)
  return { analysis, answer: reportAnswer(analysis, format, runsBySource(log.runs)), format }
}

export async function written(kind: ReportFormat, report: WeekReport, paint: Paint = PLAIN): Promise<string> {
  return (await loadForm(kind)).week(report, paint)
}
