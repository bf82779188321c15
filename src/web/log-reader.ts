import { analysisOn, keepShown } from '../app/log/analyse-log.ts'
import { loggedFlags } from '../app/log/logged-flags.ts'
import type { OpenLog } from '../app/log/open-log.ts'
import { readLog } from '../app/log/read-log.ts'
import { openOthersView } from '../app/runs/another-sees.ts'
import type { Format } from '../lib/format.ts'
import type { Week } from '../model/analysis.ts'
import type { Finding } from '../model/flag.ts'
import type { Samples } from '../model/samples.ts'
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
  /** What is worked out of the log once, and kept under its name until anything in the log has changed. */
  once<T>(name: string, make: () => T | Promise<T>): Promise<T>
  /** The samples with the positions that another than the runner may see; null where none is left. */
  othersView(samples: Samples): Promise<Samples | null>
}

/** Weeks and sheets kept, so that going back and forth is quick. */
const KEPT = 40

export function openLogReader({ store }: Pick<OpenLog, 'store'>): LogReader {
  let runs: { readonly revision: number; readonly log: Log } | null = null
  let worked = { signature: '', made: new Map<string, unknown>() }
  const others = openOthersView(store)

  /** What was worked out of the log as it is; empty as soon as anything in it has changed. */
  async function current(): Promise<{ readonly log: Log; readonly made: Map<string, unknown> }> {
    const log = await read()
    // What was shown changes with every look; what is kept here is thrown away for what was entered alone.
    const { runs: _runs, shownReports: _shown, ...entries } = log
    const signature = JSON.stringify([runs?.revision, entries])
    if (signature !== worked.signature || worked.made.size > KEPT) worked = { signature, made: new Map() }
    return { log, made: worked.made }
  }

  async function once<T>(name: string, make: (log: Log) => T | Promise<T>): Promise<T> {
    const { log, made } = await current()
    // Two that ask at the same time wait for the same work.
    const found = (made.get(name) as Promise<T> | undefined) ?? Promise.resolve(make(log))
    made.set(name, found)
    // What failed is tried again.
    found.catch(() => made.delete(name))
    return found
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
    judge: (week, today, format) =>
      once(`week ${week.id} ${today} ${format.units}`, (log) => {
        const analysis = analysisOn(log, week, today)
        return { analysis, answer: reportAnswer(analysis, format, runsBySource(log.runs)) }
      }),
    acknowledged: () => store.acknowledgements(),
    keepShown: ({ analysis }, today) => keepShown(store, analysis, today),
    flags: (today) => once(`flags ${today}`, (log) => loggedFlags(log, today).findings),
    once,
    othersView: async (samples) => others.of(samples, (await read()).runs),
  }
}
