import type { Sport } from '../model/sport.ts'
import { SOME_TRAINING, sportOfWord } from './sport-words.ts'

/**
 * The sport other than running that a title begins or ends with: Strava names what nobody names "Morning Ride", "Fahrt am Abend".
 * Null if it names none, or a run too, or only some training. It speaks against a guess by speed, since a slow ride is as fast
 * as a run.
 */
export function otherSportOfTitle(title: string | null): Sport | null {
  const words = (title ?? '')
    .slice(0, 200)
    .split(/[\s,.:;!?()/_-]+/u)
    .filter((word) => word !== '')
  const named = words.map(sportOfWord)
  if (named.some((word) => word?.sport === 'run')) return null
  const sportAt = (index: number): Sport | null => {
    const word = named.at(index) ?? null
    return word === null || word === SOME_TRAINING ? null : word.sport
  }
  return sportAt(-1) ?? sportAt(0)
}
