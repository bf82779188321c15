import type { Recording } from '../model/recording.ts'
import type { Sport } from '../model/sport.ts'

/** What one watch calls a run another calls a walk or a hike. */
const FAMILY: Partial<Record<Sport, string>> = { run: 'foot', walk: 'foot', hike: 'foot' }

/** Whether two recordings may be of one activity. TCX knows only Running, Biking and Other; a guess binds nobody. */
export function sameSportFamily(
  a: Pick<Recording, 'sport' | 'sportOrigin'>,
  b: Pick<Recording, 'sport' | 'sportOrigin'>,
): boolean {
  if (a.sportOrigin === 'guessed' || b.sportOrigin === 'guessed') return true
  if (a.sport === 'other' || b.sport === 'other') return true
  return (FAMILY[a.sport] ?? a.sport) === (FAMILY[b.sport] ?? b.sport)
}
