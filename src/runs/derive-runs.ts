import { instantOf, parseClock } from '../lib/local-time.ts'
import { STARTS_KNOWN, type StartKnown } from '../model/recording.ts'
import { byStart, type Run } from '../model/run.ts'
import type { RunEdit } from '../model/run-edit.ts'
import type { Settings } from '../model/settings.ts'
import type { SameRunVerdict, StoredSource } from '../model/source.ts'
import { composeRun } from './compose-run.ts'
import { applyEdits, editsBySource, latestEdits } from './run-edits.ts'
import { groupSources } from './same-run/index.ts'
import { bestFirst } from './same-run/rank-sources.ts'
import { zoneClues, zonesOf } from './zones.ts'

/** What runs are derived from: sources, what the runner decided about them, and the zone setting. */
export interface DeriveInput {
  readonly sources: readonly StoredSource[]
  readonly verdicts: readonly SameRunVerdict[]
  /** Corrections the runner made. */
  readonly edits: readonly RunEdit[]
  readonly settings: Pick<Settings, 'zone'>
}

/**
 * Every activity of the log, each once, in its zone and on its local day; ordered by start, then id.
 * The answer is the same whatever the order of the sources and of the verdicts.
 */
export function deriveRuns({ sources, verdicts, edits, settings }: DeriveInput): readonly Run[] {
  const groups = groupSources(sources, verdicts, settings.zone).flatMap((group) => {
    const ranked = bestFirst(group)
    const start = startOf(ranked)
    return start === null ? [] : [{ ranked, start }]
  })
  const zones = zonesOf(
    groups.map(({ ranked, start }) => zoneClues(ranked, start.ms)),
    settings.zone,
  )
  const bySource = editsBySource(edits)
  return groups
    .map(({ ranked, start }, i) => {
      const zone = zones[i]!
      const edits = latestEdits(ranked, bySource)
      const startMs = start.isClock ? instantOf(start.ms, zone.zone) : start.ms
      const run = composeRun(ranked, { startMs, startKnown: start.known }, zone, edits.sport ?? null)
      return applyEdits(run, edits)
    })
    .sort(byStart)
}

/** The start of an activity: an instant, or wall time. */
interface ReportedStart {
  readonly ms: number
  readonly isClock: boolean
  readonly known: StartKnown
}

/** The start the best source tells, as an instant; where none knows one, as wall time, the most exact first. Importers refuse what knows neither. */
function startOf(ranked: readonly StoredSource[]): ReportedStart | null {
  for (const { figures, recording } of ranked) {
    if (figures.startMs !== null) return { ms: figures.startMs, isClock: false, known: recording.startKnown }
  }
  const clocks = ranked.flatMap(({ recording: { localStart, startKnown } }): ReportedStart[] => {
    const clock = localStart === null ? null : parseClock(localStart)
    return clock === null ? [] : [{ ms: clock, isClock: true, known: startKnown }]
  })
  return STARTS_KNOWN.flatMap((known) => clocks.find((clock) => clock.known === known) ?? [])[0] ?? null
}
