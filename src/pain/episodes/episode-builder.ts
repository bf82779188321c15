import { daysBetween } from '../../lib/local-date.ts'
import { AREAS, type Area, type Side } from '../../model/area.ts'
import type { EpisodeNote } from '../../model/episode-history.ts'
import type { PainNote } from '../../model/pain-note.ts'
import { areOtherMuscles, isApart } from './other-muscle.ts'
import { type NotedRun, RUNS_THAT_END } from './same-pain-runs.ts'

/** The region of notes that name no place. They are one story: unknown is never "somewhere else". */
export const UNPLACED = 'somewhere'

/** The region an episode is about; places of one region are one story. */
export const regionOf = (area: Area | null): string => (area === null ? UNPLACED : AREAS[area].region)

/** An episode while it is put together. */
export interface EpisodeBuilder {
  readonly region: string
  area: Area | null
  side: Side | null
  readonly notes: EpisodeNote[]
  /** Noted runs of the place, with those of the episode before it: a count goes on over silence (P14). */
  readonly runs: NotedRun[]
  /** An earlier episode of the place counted three runs in a row. */
  readonly thirdRunBefore: boolean
  /** Of the last note of the place, painful or not. */
  lastDate: string
  /** Noted pain-free runs since the last painful note. */
  freeRuns: number
}

/**
 * Days without a word of it after which pain there begins a new episode. rules.md names no such time; eight weeks is where it
 * lets training itself begin anew (LF7). The count of runs in a row goes on all the same.
 */
export const SILENT_DAYS = 56

/** True if a painful note on this day still belongs to the episode. */
export function isOpen(builder: EpisodeBuilder, date: string): boolean {
  return builder.freeRuns < RUNS_THAT_END && daysBetween(builder.lastDate, date) < SILENT_DAYS
}

/**
 * The episodes a painful note goes into: every open one of its place that its side does not contradict. A note of both sides
 * goes to left and right where one of them is open; a note without a side only to a single open one.
 */
export function buildersFor(builders: EpisodeBuilder[], note: PainNote): readonly EpisodeBuilder[] {
  const { area, side } = note.symptom
  const region = regionOf(area)
  const open = builders.filter(
    (builder) => builder.region === region && isOpen(builder, note.date) && !isApart(builder, note.symptom),
  )
  if (side === null)
    return open.length === 1 ? open : [open.find((builder) => builder.side === null) ?? begin(builders, note, null)]
  if (side === 'both' && open.some((builder) => builder.side === 'left' || builder.side === 'right')) {
    const pair = (['left', 'right'] as const).map(
      (each) => open.find((builder) => builder.side === each) ?? begin(builders, note, each),
    )
    return [...pair, ...open.filter((builder) => builder.side === 'both')]
  }
  const fitting = open.filter((builder) => builder.side === side || builder.side === 'both' || builder.side === null)
  return fitting.length > 0 ? fitting : [begin(builders, note, side)]
}

/** Sides that do not contradict each other. */
const mayBeSame = (one: Side | null, other: Side | null): boolean =>
  one === other || one === null || other === null || one === 'both' || other === 'both'

function begin(builders: EpisodeBuilder[], { symptom: { area }, date }: PainNote, side: Side | null): EpisodeBuilder {
  const region = regionOf(area)
  // Only of an ended story is it the continuation; beside an open one it is a place of its own.
  const before = builders.findLast(
    (builder) =>
      builder.region === region &&
      !isOpen(builder, date) &&
      mayBeSame(builder.side, side) &&
      !isApart(builder, { area, side }),
  )
  const thirdRunBefore =
    before !== undefined && (before.thirdRunBefore || before.notes.some(({ runsInRow }) => runsInRow >= 3))
  const runs = [...(before?.runs ?? [])]
  const builder: EpisodeBuilder = { region, area, side, notes: [], runs, thirdRunBefore, lastDate: date, freeRuns: 0 }
  builders.push(builder)
  return builder
}

/** The more exact of two names of one region; of two exact ones the later. */
export function moreExactArea(known: Area | null, next: Area | null): Area | null {
  if (next === null || known === null) return known ?? next
  return next === AREAS[next].region && known !== next ? known : next
}

/** A pain-free note speaks of an episode if it names all of its place: the knee, both sides, or everything; never another muscle. */
export function speaksOf(builder: EpisodeBuilder, { symptom: { area, side } }: PainNote): boolean {
  if (area === null) return true
  if (areOtherMuscles(builder.area, area)) return false
  return builder.region === regionOf(area) && (side === null || side === 'both' || builder.side === side)
}
