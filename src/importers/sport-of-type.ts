import { foldWords } from '../lib/fold-words.ts'
import { LONGEST_TYPE, SOME_TRAINING, type SportWord, sportOfWord, withBlanks } from './sport-words.ts'

/**
 * What an activity type says: a known word, or a phrase whose known words agree (`Outdoor Run`, `20230211户外跑步`,
 * `Ciclismo em local fechado`). Null for a phrase of two sports, and for what says nothing (`uncategorized`, `generic`).
 * Strava's type numbers (`9`) are not words.
 */
export function sportOfType(type: string): SportWord | null {
  if (type.length > LONGEST_TYPE) return null
  return sportOfWord(type) ?? agreed(wordsIn(foldWords(withBlanks(type))))
}

/** A letter of a script without blanks between words, or letters of another up to the next blank. */
const TOKEN = /[\p{scx=Han}\p{scx=Hira}\p{scx=Kana}]|[^\s\p{scx=Han}\p{scx=Hira}\p{scx=Kana}]+/gu

/** The known words of a folded phrase from left to right, the longest at each place: `course à pied sur piste`, not `piste`. */
function wordsIn(phrase: string): SportWord[] {
  const ends = [...phrase.matchAll(TOKEN)].map(({ index, 0: token }) => ({ from: index, until: index + token.length }))
  const found: SportWord[] = []
  for (let first = 0; first < ends.length; first++) {
    for (let last = ends.length - 1; last >= first; last--) {
      const word = sportOfWord(phrase.slice(ends[first]!.from, ends[last]!.until))
      if (word === null) continue
      found.push(word)
      first = last
      break
    }
  }
  return found
}

/** The sport all words name, on the one surface that any of them names. */
function agreed(words: readonly SportWord[]): SportWord | null {
  const sports = words.filter((word) => word !== SOME_TRAINING)
  const [first, ...more] = sports
  if (first === undefined) return words[0] ?? null
  if (more.some(({ sport }) => sport !== first.sport)) return null
  const surfaces = new Set(sports.map(({ surface }) => surface).filter((surface) => surface !== 'unknown'))
  const [surface] = surfaces
  return { sport: first.sport, surface: surface !== undefined && surfaces.size === 1 ? surface : 'unknown' }
}
