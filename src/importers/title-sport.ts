import type { Sport } from '../model/sport.ts'
import { sportOfWord } from './sport-words.ts'

/**
 * The sport other than running that a title begins or ends with: Strava names what nobody names "Morning Ride", "Fahrt am Abend".
 * Null if it names none, or a run too. It speaks against a guess by speed, since a slow ride is as fast as a run.
 */
export function otherSportOfTitle(title: string | null): Sport | null {
  const words = (title ?? '')
    .slice(0, 200)
    .split(/[\s,.:;!?()/_-]+/u)
    .filter((word) => word !== '')
  const sports = words.map((word) => sportOfWord(word)?.sport ?? null)
  if (sports.includes('run')) return null
  return sports.at(-1) ?? sports[0] ?? null
}
