import { addDays } from '../lib/local-date.ts'
import type { FrozenDays } from '../load/input.ts'
import type { EpisodeHistory } from '../model/episode-history.ts'
import { earlierStory } from './episode-state/earlier-story.ts'
import { episodeLife } from './episode-state/index.ts'
import { judgeNote } from './judge-note.ts'
import { painFacts, type RunnerFacts } from './pain-facts.ts'

/**
 * rules.md §5c "Frozen": the days over which what is usual stands still. A place on its way back freezes it from the day before
 * its first note; one that is over did until it was last noted, so that the runs of the way back are no jumps afterwards.
 */
export function frozenDays(
  histories: readonly EpisodeHistory[],
  runner: RunnerFacts,
  asOf: string,
): readonly FrozenDays[] {
  return histories.flatMap((history): readonly FrozenDays[] => {
    const [first, last] = [history.notes[0]?.note.date, history.notes.at(-1)?.note.date]
    if (first === undefined || last === undefined) return []
    const from = addDays(first, -1)
    if (episodeLife(history, runner, asOf, earlierStory(history, histories)).wayBack) return [{ from, until: null }]
    return heldBack(history, runner, asOf) ? [{ from, until: last }] : []
  })
}

/** Any of its notes limited running. */
function heldBack(history: EpisodeHistory, runner: RunnerFacts, asOf: string): boolean {
  return history.notes.some((noted) => judgeNote(painFacts(noted, history, runner, asOf), null).level.a >= 1)
}
