import type { EpisodeHistory } from '../../src/model/episode-history.ts'
import type { PainNote } from '../../src/model/pain-note.ts'
import { episodeHistories, type PainLog } from '../../src/pain/episodes/index.ts'
import { day, makeNote, makeRun } from './make.ts'

/** An easy run a day. */
export const RUNS = Array.from({ length: 150 }, (_, n) => makeRun(n))

/** A log of these notes, seen on day 140. */
export function log(notes: readonly PainNote[], more: Partial<PainLog> = {}): PainLog {
  return { notes, dayChecks: [], selfChecks: [], clearances: [], pastInjuries: [], runs: RUNS, asOf: day(140), ...more }
}

/** The episodes of such a log. */
export const histories = (notes: readonly PainNote[], more: Partial<PainLog> = {}): readonly EpisodeHistory[] =>
  episodeHistories(log(notes, more))
/** LF18 counts of an episode, note by note. */
export const counts = ({ notes }: EpisodeHistory): readonly number[] => notes.map(({ runsInRow }) => runsInRow)

/** `hhf`: the left knee hurts, hurts, is noted pain-free on runs two days apart. */
export const series = (pattern: string, step = 2): readonly PainNote[] =>
  [...pattern].flatMap((each, n) =>
    each === 'h' ? [makeNote(n * step, 'left knee 2/10')] : each === 'f' ? [makeNote(n * step, 'left knee 0/10')] : [],
  )
