import { analysisOn, keepShown } from '../app/log/analyse-log.ts'
import { loggedFlags } from '../app/log/logged-flags.ts'
import type { OpenLog } from '../app/log/open-log.ts'
import { readLog } from '../app/log/read-log.ts'
import type { Format } from '../lib/format.ts'
import type { Week } from '../model/analysis.ts'
import type { Finding } from '../model/flag.ts'
import { reportAnswer, runsBySource } from '../report/json.ts'
import type { Judged } from './components/judged.ts'

export type Log = Awaited<ReturnType<typeof readLog>>

/** The log as it is now, read again only where it has changed: the command line may write at the same time. */
export interface LogReader {
  read(): Promise<Log>
  /** Whoever looks: nothing is changed by it. */
  judge(week: Week, today: string, format: Format): Promise<Judged>
  /** Logs that the runner saw it. */
  keepShown(judged: Judged, today: string): Promise<void>
  /** Every load flag of the whole log up to a day. */
  flags(today: string): Promise<readonly Finding[]>
  /** Notes whose emergency text was read, and when. */
  acknowledged(): Promise<ReadonlyMap<string, string>>
}

/** Weeks kept judged, so that going back and forth is quick. */
const KEPT_WEEKS = 30

export function openLogReader({ store }: Pick<OpenLog, 'store'>): LogReader {
  let runs: { readonly revision: number; readonly log: Log } | null = null
  let judged = { signature: '', weeks: new Map<string, Judged>(), flags: new Map<string, readonly Finding[]>() }

  /** What was judged of the log as it is; empty as soon as anything in it has changed. */
  async function current(): Promise<{ readonly log: Log; readonly known: typeof judged }> {
    const log = await read()
    // What was shown changes with every look; what is kept here is thrown away for what was entered alone.
    const { runs: _runs, shownReports: _shown, ...entries } = log
    const signature = JSON.stringify([runs?.revision, entries])
    if (signature !== judged.signature || judged.weeks.size > KEPT_WEEKS) {
      judged = { signature, weeks: new Map(), flags: new Map() }
    }
    return { log, known: judged }
  }

  async function read(): Promise<Log> {
    const revision = await store.revision()
    if (runs === null || runs.revision !== revision) {
      const log = await readLog(store)
      // Another process may have imported meanwhile: then the next request reads once more.
      runs = { revision, log }
      return log
    }
    // Runs and suggestions change with the revision; what the runner says is little and read each time.
    const [notes, dayChecks, selfChecks, clearances, pastInjuries, shownReports, settings] = await Promise.all([
      store.notes(),
      store.dayChecks(),
      store.selfChecks(),
      store.clearances(),
      store.pastInjuries(),
      store.shownReports(),
      store.settings(),
    ])
    return { runs: runs.log.runs, notes, dayChecks, selfChecks, clearances, pastInjuries, shownReports, settings }
  }

  return {
    read,
    async judge(week, today, format) {
      const { log, known } = await current()
      const name = `${week.id} ${today} ${format.units}`
      const before = known.weeks.get(name)
      if (before !== undefined) return before
      const analysis = analysisOn(log, week, today)
      const made = { analysis, answer: reportAnswer(analysis, format, runsBySource(log.runs)) }
      known.weeks.set(name, made)
      return made
    },
    acknowledged: () => store.acknowledgements(),
    keepShown: ({ analysis }, today) => keepShown(store, analysis, today),
    async flags(today) {
      const { log, known } = await current()
      const found = known.flags.get(today) ?? loggedFlags(log, today).findings
      known.flags.set(today, found)
      return found
    },
  }
}
