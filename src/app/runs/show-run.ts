import type { Finding } from '../../model/flag.ts'
import type { PainNote } from '../../model/pain-note.ts'
import type { Run } from '../../model/run.ts'
import type { Settings } from '../../model/settings.ts'
import type { AthleteStore } from '../../store/contract/store.ts'
import { loggedFlags } from '../log/logged-flags.ts'
import { readLog } from '../log/read-log.ts'
import { pickRun } from './run-named.ts'

/** One run with its own notes and flags. */
export interface ShownRun {
  readonly run: Run
  readonly notes: readonly PainNote[]
  readonly findings: readonly Finding[]
  readonly settings: Settings
}

/** @throws {NotFoundError} if no run has the id or a source of that name */
export async function showRun(store: AthleteStore, id: string, today: string): Promise<ShownRun> {
  const log = await readLog(store)
  const run = pickRun(log.runs, id, today)
  const keys = new Set(run.sources.map(({ key }) => key))
  return {
    run,
    notes: log.notes.filter(({ sourceKey }) => sourceKey !== null && keys.has(sourceKey)),
    findings: loggedFlags(log, today).findings.filter(({ runId }) => runId === run.id),
    settings: log.settings,
  }
}
