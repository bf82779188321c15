import type { Sport } from '../model/sport.ts'
import { SOME_TRAINING, type SportWord, sportOfWord, withBlanks } from './sport-words.ts'

const BETWEEN_WORDS = /[\s,.:;!?()/_-]+/u

/** "Trail" names as many paths as runs, and "track" as many recordings. */
const NO_SPORT_ALONE = /^(?:trails?|tracks?|sprint|cinta|ruck|tur|gang|vuelta|row|pedal|gym|other|remo)$/iu

const namedIn = (title: string | null): (SportWord | null)[] =>
  (title ?? '')
    .slice(0, 200)
    .split(BETWEEN_WORDS)
    .filter((word) => word !== '')
    .map(sportOfWord)

/**
 * The sport other than running that a title begins or ends with: Strava names what nobody names "Morning Ride", "Fahrt am Abend".
 * Null if it names none, or a run too, or only some training. It speaks against a guess by speed, since a slow ride is as fast
 * as a run.
 */
export function otherSportOfTitle(title: string | null): Sport | null {
  const named = namedIn(title)
  if (named.some((word) => word?.sport === 'run')) return null
  const sportAt = (index: number): Sport | null => {
    const word = named.at(index) ?? null
    return word === null || word === SOME_TRAINING ? null : word.sport
  }
  return sportAt(-1) ?? sportAt(0)
}

/**
 * True if a title or a file's name begins or ends with a run and names no other sport: `Running 8/20/26 7:07 am`, `Morning Run`,
 * `Trail_running`, `2026-05-03-TrailRun`. It beats the guess by speed, which a few late fixes turn into wheels.
 */
export function isRunByTitle(title: string | null): boolean {
  const words = withBlanks((title ?? '').slice(0, 200))
    .split(BETWEEN_WORDS)
    .filter((word) => /\p{L}/u.test(word) && !/^[ap]m$/i.test(word) && !NO_SPORT_ALONE.test(word))
  const named = words.map(sportOfWord)
  if (named.some((word) => word !== null && word.sport !== 'run' && word !== SOME_TRAINING)) return false
  return named.at(0)?.sport === 'run' || named.at(-1)?.sport === 'run'
}

/** The last name of a path, without its endings: what an app or a runner called the file. */
export function fileTitle(path: string): string {
  const [, name = ''] = /([^/\\!]*)$/.exec(path) ?? []
  return name.replace(/(?:\.[a-z\d]{2,4}){1,2}$/i, '')
}

/** The sport that a title, else a file's name, tells of what has no type; null where they tell none. */
export function sportOfTitles(titles: readonly (string | null)[]): Sport | null {
  for (const title of titles) {
    if (isRunByTitle(title)) return 'run'
    const other = otherSportOfTitle(title)
    if (other !== null) return other
  }
  return null
}
