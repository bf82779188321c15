import type { QualityCode, QualityProblem } from '../model/quality.ts'
import type { StoredSource } from '../model/source.ts'
import type { Sport, SportOrigin } from '../model/sport.ts'

/** The runner corrects a wrong sport in the account, so the table knows better than the file; a guess knows least. */
const ORIGIN: Record<SportOrigin, number> = { table: 0, file: 1, guessed: 2 }

/** The sport of one activity, and whether it was stated or guessed. Something named beats `other`. */
export function sportOf(sources: readonly StoredSource[]): {
  readonly sport: Sport
  readonly sportOrigin: SportOrigin
} {
  const rank = ({ recording: { sport, sportOrigin } }: StoredSource) =>
    ORIGIN[sportOrigin] + (sport === 'other' ? 3 : 0)
  const best = sources.reduce((one, other) => {
    const difference = rank(other) - rank(one)
    return difference < 0 || (difference === 0 && other.key < one.key) ? other : one
  })
  return best.recording
}

/** Named for every sport; they count for those on foot. */
const OF_RUNNERS: readonly QualityCode[] = ['impossible-speed', 'impossible-distance']

/** What is wrong with a source as a record of this sport: a ride may well be faster than any runner. */
export function problemsOf({ recording, figures }: StoredSource, sport: Sport): readonly QualityProblem[] {
  const onFoot = sport === 'run' || sport === 'walk' || sport === 'hike'
  if (recording.quality.length === 0 && figures.quality.length === 0) return recording.quality
  return [...recording.quality, ...figures.quality].filter(({ code }) => onFoot || !OF_RUNNERS.includes(code))
}
