import { addDays } from '../lib/local-date.ts'
import type { EpisodeHistory } from '../model/episode-history.ts'
import { episodeLife } from './episode-life.ts'
import type { RunnerFacts } from './pain-facts.ts'

/**
 * RULES §5c "Frozen": the day whose usual values the budget refers to, of the earliest place on its way back; null where
 * none is. It is the day before the first note of that place.
 */
export function frozenFrom(histories: readonly EpisodeHistory[], runner: RunnerFacts, asOf: string): string | null {
  const days = histories
    .map((history) => episodeLife(history, runner, asOf))
    .filter(({ wayBack }) => wayBack)
    .map(({ history }) => addDays(history.notes[0]?.note.date ?? asOf, -1))
  return days.length === 0 ? null : days.reduce((one, other) => (one < other ? one : other))
}
