import type { Side } from '../../model/area.ts'
import type { EpisodeHistory } from '../../model/episode-history.ts'
import { isApart } from '../../pain/episodes/other-muscle.ts'

/** The story of a place that was over before this one began: its way back may still be going on. */
export function earlierStory(history: EpisodeHistory, all: readonly EpisodeHistory[]): EpisodeHistory | null {
  const began = history.notes[0]?.note.date ?? ''
  return (
    all.findLast(
      (other) =>
        other.id !== history.id &&
        other.region === history.region &&
        maySameSide(other.side, history.side) &&
        !isApart(other, history) &&
        // "No pain" of a later day is written into both.
        (other.notes.findLast(({ note }) => !note.painFree)?.note.date ?? '') < began,
    ) ?? null
  )
}

const maySameSide = (one: Side | null, other: Side | null): boolean =>
  one === other || one === null || other === null || one === 'both' || other === 'both'
