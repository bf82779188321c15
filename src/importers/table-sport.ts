import type { StatedTotals } from '../model/recording.ts'
import type { Sport, SportOrigin } from '../model/sport.ts'
import { guessSport } from './guess-sport.ts'
import type { SportWord } from './sport-words.ts'
import { sportOfTitles } from './title-sport.ts'

/**
 * The sport of a table's row: what its type says; where that is a word nobody knows, another sport that the title names, else
 * a guess by speed (with the quality problem `sport-guessed`).
 */
export function tableSport(row: {
  readonly word: SportWord | null
  readonly title: string | null
  readonly totals: StatedTotals
}): { readonly sport: Sport; readonly sportOrigin: SportOrigin } {
  if (row.word !== null) return { sport: row.word.sport, sportOrigin: 'table' }
  return { sport: sportOfTitles([row.title]) ?? guessSport(null, row.totals), sportOrigin: 'guessed' }
}
