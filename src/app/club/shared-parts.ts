import { withoutConditions } from '../../club/access/without-conditions.ts'
import { FELT_FLAGS } from '../../club/board/reason-scope.ts'
import { addDays } from '../../lib/local-date.ts'
import type { Finding } from '../../model/flag.ts'
import type { PainNote } from '../../model/pain-note.ts'
import type { Run } from '../../model/run.ts'
import { type Condition, DEFAULT_SETTINGS, type Settings } from '../../model/settings.ts'
import { loggedFlags } from '../log/logged-flags.ts'
import type { Log } from '../log/read-log.ts'

/** What of a run is known to whoever is shown what was run: figures alone. */
export type SharedRun = Pick<
  Run,
  'id' | 'date' | 'sport' | 'distanceM' | 'movingS' | 'elapsedS' | 'ascentM' | 'descentM' | 'surface'
>

/** What was run, and what of it changed fast. */
export interface SharedRuns {
  /** The newest first. */
  readonly runs: readonly SharedRun[]
  readonly flags: readonly Finding[]
}

const RUNS_SHOWN = 60
const FLAG_DAYS = 28

/** Made from a log without words, hearts, notes and answers: what is not shared is not even judged. */
export function sharedRuns(log: Log, today: string): SharedRuns {
  const runs = log.runs.filter(({ date, leftOut }) => date <= today && !leftOut).map(figuresAlone)
  const settings: Settings = {
    ...DEFAULT_SETTINGS,
    units: log.settings.units,
    weekStart: log.settings.weekStart,
    zone: log.settings.zone,
  }
  const bare: Log = { runs, notes: [], dayChecks: [], selfChecks: [], clearances: [], pastInjuries: [], settings }
  const from = addDays(today, -FLAG_DAYS)
  const { findings } = loggedFlags(bare, today)
  return {
    runs: runs.toReversed().slice(0, RUNS_SHOWN),
    flags: findings.filter(({ id, date }) => date >= from && !FELT_FLAGS.has(id)),
  }
}

const figuresAlone = (run: Run): Run => ({
  ...run,
  title: null,
  description: null,
  privateNote: null,
  avgHrBpm: null,
  maxHrBpm: null,
  hrHistogram: null,
  rpe: null,
  shoe: null,
  device: null,
  edited: {},
})

const NOTES_SHOWN = 60

/** The runner's own notes, the newest first; what they say of medicines and conditions is a scope of its own. */
export function sharedNotes({ notes }: Log, today: string, withConditions: boolean): readonly PainNote[] {
  return notes
    .filter(({ status, date }) => status === 'own' && date <= today)
    .toReversed()
    .slice(0, NOTES_SHOWN)
    .map((note) => (withConditions ? note : withoutConditions(note)))
}

/** Conditions as they are set, and the days a painkiller was noted. */
export interface SharedConditions {
  /** Null: never answered. */
  readonly conditions: readonly Condition[] | null
  readonly painkillerDays: readonly string[]
}

export function sharedConditions({ settings, notes }: Log, today: string): SharedConditions {
  const days = notes
    .filter(({ status, date, symptom }) => status === 'own' && date <= today && symptom.painkiller === 'yes')
    .map(({ date }) => date)
  return { conditions: settings.conditions, painkillerDays: [...new Set(days)].toReversed().slice(0, NOTES_SHOWN) }
}
