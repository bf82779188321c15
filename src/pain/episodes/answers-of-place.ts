import type { Area, Side } from '../../model/area.ts'
import type { Clearance, PastInjury, SelfCheck } from '../../model/clearance.ts'
import type { DayCheck } from '../../model/day-check.ts'
import type { EpisodeHistory } from '../../model/episode-history.ts'
import { type EpisodeBuilder, regionOf, UNPLACED } from './episode-builder.ts'
import { areOtherMuscles, isApart } from './other-muscle.ts'

/**
 * An answer about a place: same region, and a side that covers the episode's. An answer for the left alone says nothing of a
 * pain on both sides. For a pain without a place the answer is given for the whole body.
 */
function isAbout(builder: EpisodeBuilder, area: Area, side: Side | null): boolean {
  const there = builder.region === UNPLACED ? area === 'whole-body' : regionOf(area) === builder.region
  if (areOtherMuscles(builder.area, area)) return false
  return there && (side === null || side === 'both' || side === builder.side)
}

/** One entry a day, since the first note; if answers of a day differ, the worse holds. */
export function quietAnswersOf(
  builder: EpisodeBuilder,
  checks: readonly DayCheck[],
  asOf: string,
): EpisodeHistory['quietAnswers'] {
  const first = builder.notes[0]!.note.date
  const byDay = new Map<string, { date: string; quiet: boolean; symptomFree: boolean }>()
  for (const { date, quiet } of checks) {
    if (date < first || date > asOf) continue
    for (const answer of quiet.filter(({ area, side }) => isAbout(builder, area, side))) {
      const known = byDay.get(date) ?? { date, quiet: true, symptomFree: true }
      byDay.set(date, {
        date,
        quiet: known.quiet && answer.quiet,
        symptomFree: known.symptomFree && answer.symptomFree,
      })
    }
  }
  return [...byDay.values()].sort((a, b) => (a.date < b.date ? -1 : 1))
}

/** Of a day's checks a fail stands last, so that it outweighs. A fail near an unknown or two-sided pain counts; a pass must match. */
export function selfChecksOf(
  builder: EpisodeBuilder,
  checks: readonly SelfCheck[],
  asOf: string,
): readonly SelfCheck[] {
  const first = builder.notes[0]!.note.date
  const near = ({ area, passed }: SelfCheck): boolean =>
    !passed && (builder.side === null || builder.side === 'both') && regionOf(area) === builder.region
  return distinct(checks)
    .filter(({ date }) => date >= first && date <= asOf)
    .filter((check) => isAbout(builder, check.area, check.side) || near(check))
    .sort((a, b) => (a.date === b.date ? Number(b.passed) - Number(a.passed) : a.date < b.date ? -1 : 1))
}

/** By note, where it clears one event; else by place. */
export function clearancesOf(
  builder: EpisodeBuilder,
  clearances: readonly Clearance[],
  asOf: string,
): readonly Clearance[] {
  return distinct(clearances)
    .filter(({ on, noteId, area, side }) => {
      if (on > asOf) return false
      if (noteId !== null) return builder.notes.some(({ note }) => note.id === noteId)
      return area !== null && isAbout(builder, area, side)
    })
    .sort((a, b) => (a.on === b.on ? (a.id < b.id ? -1 : 1) : a.on < b.on ? -1 : 1))
}

/** An earlier injury whose side is not known may have been this one's. */
export function pastInjuriesOf(builder: EpisodeBuilder, injuries: readonly PastInjury[]): readonly PastInjury[] {
  return distinct(injuries)
    .filter(
      ({ area, side }) =>
        regionOf(area) === builder.region &&
        !isApart(builder, { area, side }) &&
        (side === null || builder.side === null || side === 'both' || builder.side === 'both' || side === builder.side),
    )
    .sort((a, b) => (a.id < b.id ? -1 : 1))
}

const distinct = <T>(items: readonly T[]): readonly T[] => [
  ...new Map(items.map((item) => [JSON.stringify(item), item])).values(),
]
