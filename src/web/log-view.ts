import { analyseLog } from '../app/analyse-log.ts'
import type { OpenLog } from '../app/open-log.ts'
import { readLog } from '../app/read-log.ts'
import type { Format } from '../lib/format.ts'
import type { Analysis, Week } from '../model/analysis.ts'
import type { ReportAnswer } from '../model/schemas/answers.ts'
import { reportAnswer, runsBySource } from '../report/json.ts'

export type Log = Awaited<ReturnType<typeof readLog>>

/** A week judged, with its sentences made. */
export interface Judged {
  readonly analysis: Analysis
  readonly answer: Omit<ReportAnswer, 'schema'>
}

/** The log as it is now, read again only where it has changed: the command line may write at the same time. */
export interface LogView {
  read(): Promise<Log>
  judge(week: Week, today: string, format: Format): Promise<Judged>
}

/** Weeks kept judged, so that going back and forth is quick. */
const KEPT_WEEKS = 30

export function viewLog({ store }: Pick<OpenLog, 'store'>): LogView {
  let runs: { readonly revision: number; readonly log: Log } | null = null
  let judged = { signature: '', weeks: new Map<string, Judged>() }

  async function read(): Promise<Log> {
    const revision = await store.revision()
    if (runs === null || runs.revision !== revision) {
      const log = await readLog(store)
      // Another process may have imported meanwhile: then the next request reads once more.
      runs = { revision, log }
      return log
    }
    // Runs and suggestions change with the revision; what the runner says is little and read each time.
    const [notes, dayChecks, selfChecks, clearances, pastInjuries, settings] = await Promise.all([
      store.notes(),
      store.dayChecks(),
      store.selfChecks(),
      store.clearances(),
      store.pastInjuries(),
      store.settings(),
    ])
    return { runs: runs.log.runs, notes, dayChecks, selfChecks, clearances, pastInjuries, settings }
  }

  return {
    read,
    async judge(week, today, format) {
      const log = await read()
      const { runs: _runs, ...said } = log
      const signature = JSON.stringify([runs?.revision, format.units, said])
      if (signature !== judged.signature || judged.weeks.size > KEPT_WEEKS) judged = { signature, weeks: new Map() }
      const name = `${week.id} ${today}`
      const known = judged.weeks.get(name)
      if (known !== undefined) return known
      const analysis = await analyseLog(store, log, week, today)
      const made = { analysis, answer: reportAnswer(analysis, format, runsBySource(log.runs)) }
      judged.weeks.set(name, made)
      return made
    },
  }
}
