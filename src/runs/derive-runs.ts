import { instantOf, parseClock } from '../lib/local-time.ts'
import { byStart, type Run } from '../model/run.ts'
import type { Settings } from '../model/settings.ts'
import type { SameRunVerdict, StoredSource } from '../model/source.ts'
import { composeRun } from './compose-run.ts'
import { bestFirst } from './rank-sources.ts'
import { groupSources } from './same-run.ts'
import { zoneClues, zonesOf } from './zones.ts'

/** What runs are derived from: sources, what the runner said of them, and the zone setting. */
export interface DeriveInput {
  readonly sources: readonly StoredSource[]
  readonly verdicts: readonly SameRunVerdict[]
  readonly settings: Pick<Settings, 'zone'>
}

/**
 * Every activity of the log, each once, in its zone and on its local day; ordered by start, then id.
 * The answer is the same whatever the order of the sources and of the verdicts.
 */
export function deriveRuns({ sources, verdicts, settings }: DeriveInput): readonly Run[] {
  const groups = groupSources(sources, verdicts, settings.zone).flatMap((group) => {
    const ranked = bestFirst(group)
    const start = startOf(ranked)
    return start === null ? [] : [{ ranked, start }]
  })
  const zones = zonesOf(
    groups.map(({ ranked, start }) => zoneClues(ranked, start.ms)),
    settings.zone,
  )
  return groups
    .map(({ ranked, start }, i) => {
      const zone = zones[i]!
      return composeRun(ranked, start.isClock ? instantOf(start.ms, zone.zone) : start.ms, zone)
    })
    .sort(byStart)
}

/** The start the best source tells, as an instant; where none knows one, as wall time. Importers refuse what knows neither. */
function startOf(ranked: readonly StoredSource[]): { readonly ms: number; readonly isClock: boolean } | null {
  for (const { figures } of ranked) if (figures.startMs !== null) return { ms: figures.startMs, isClock: false }
  for (const { recording } of ranked) {
    const clock = recording.localStart === null ? null : parseClock(recording.localStart)
    if (clock !== null) return { ms: clock, isClock: true }
  }
  return null
}
