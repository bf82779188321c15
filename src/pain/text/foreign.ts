import { FOREIGN_DANGER, FOREIGN_SMALL_WORDS } from '../lexicon/other-languages.ts'
import type { Token } from './tokens.ts'

/** Fewer known words than this share, and the text is not in a language that is read (rules.md §5 "Another language"). */
const KNOWN_SHARE = 0.5
/** Where nothing else tells another language, names of places and people may be what is not known. */
const KNOWN_SHARE_WITHOUT_SIGN = 0.3
/** So few words tell no language. */
const FEWEST_WORDS = 3

/** "Swerved", "swooping", "merrily": a word that no table knows is English by its ending. */
const ENGLISH_ENDING = /^[a-z]{2,}(?:ing|ed|ly|ness|less|ful)$/

const STEMS = FOREIGN_DANGER.filter((each) => each.endsWith('*')).map((each) => fold(each.slice(0, -1)))
const WHOLE = new Set(FOREIGN_DANGER.filter((each) => !each.endsWith('*')).map(fold))

function fold(word: string): string {
  return word.normalize('NFKD').replace(/[\u0300-\u036f]/g, '')
}

const isForeignDanger = ({ word, mark }: Token): boolean =>
  !mark && (WHOLE.has(word) || STEMS.some((stem) => word.startsWith(stem)))

/** True for a text of which fewer than half the words are known. */
export function isForeign(tokens: readonly Token[]): boolean {
  const words = tokens.filter(({ mark, word }) => !mark && /\p{L}{2}/u.test(word))
  if (words.length < FEWEST_WORDS) return false
  const known = words.filter(({ entry, word }) => entry.isKnown || ENGLISH_ENDING.test(word)).length / words.length
  if (known >= KNOWN_SHARE) return false
  const signs = words.filter((token) => FOREIGN_SMALL_WORDS.has(token.word) && !token.entry.isKnown).length
  return signs > 0 || words.some(isForeignDanger) || known < KNOWN_SHARE_WITHOUT_SIGN
}

/** What is read in the language: its words for danger, else nothing. */
export const foreignWords = (tokens: readonly Token[]): readonly string[] =>
  tokens.filter(isForeignDanger).map(({ raw }) => raw)
