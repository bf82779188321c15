import type { Lexicon } from './lexicon/lexicon.ts'
import { mergeWords } from './merge-words.ts'
import { type Token, tokens as tokensOf } from './tokens.ts'

/**
 * A text as the tables write it: contractions as one word, usual misspellings and what dictation makes of a place put
 * right, "three and a half" as a number, `LK` as left knee.
 */
export function normalised(lexicon: Lexicon, text: string): readonly Token[] {
  const { words } = lexicon
  const raw = tokensOf(
    text,
    (word) => words.clauseBreaks.has(word) || words.and.has(word),
    (word) => lexicon.shortIs.has(word),
  )
  return mergeWords(halves(words.numberWords, spelled(lexicon, raw)), lexicon.merged)
}

function spelled(lexicon: Lexicon, tokens: readonly Token[]): readonly Token[] {
  const { words } = lexicon
  return tokens.flatMap((token, at) => {
    if (token.mark) return token
    const short = SHORT_PLACES[token.raw]
    if (
      short !== undefined &&
      /^(?:\d|tight|sore|stiff|hurt|niggl|ache|aching|pain)/.test(tokens[at + 1]?.word ?? '')
    ) {
      const [side, place] = short
      return [
        { ...token, word: side, until: token.from + 1 },
        { ...token, word: place, from: token.from + 1 },
      ]
    }
    const heard = words.homophones[token.word]
    const sided = (tokens[at - 1]?.word ?? '') in words.sides && tokens[at - 1]!.sentence === token.sentence
    if (heard !== undefined && sided && isToldOf(tokens[at + 1], token)) return { ...token, word: heard }
    const right = words.spellings[token.word] ?? lexicon.misspelt.get(token.word)
    return right === undefined ? token : { ...token, word: right }
  })
}

/** What may follow a place: a pain word, a number, the end. */
const isToldOf = (next: Token | undefined, place: Token): boolean =>
  next === undefined ||
  next.sentence !== place.sentence ||
  next.mark ||
  /^(?:\d.*|is|was|felt|feels|tight|sore|hurts?|pain|painful|aching|aches?|achy|stiff|niggl.*|a|still|again|one|two|three|four|five|six)$/.test(
    next.word,
  )

/** Capitals with a number or a pain word after them: `LK 4/10`. */
const SHORT_PLACES: Readonly<Record<string, readonly [side: string, place: string]>> = {
  LK: ['left', 'knee'],
  RK: ['right', 'knee'],
  LC: ['left', 'calf'],
  RC: ['right', 'calf'],
  LA: ['left', 'achilles'],
  RA: ['right', 'achilles'],
  LH: ['left', 'hip'],
  RH: ['right', 'hip'],
  LF: ['left', 'foot'],
  RF: ['right', 'foot'],
}

const HALF = ['and', 'a', 'half']

/** "Three and a half", "2 and a half", "two and a half". */
function halves(numberWords: Readonly<Record<string, number>>, tokens: readonly Token[]): readonly Token[] {
  const out: Token[] = []
  for (let at = 0; at < tokens.length; at += 1) {
    const token = tokens[at]!
    const value = numberWords[token.word] ?? (/^\d$/.test(token.word) ? Number(token.word) : null)
    const isHalf = value !== null && HALF.every((word, next) => tokens[at + 1 + next]?.word === word)
    if (isHalf) {
      out.push({ ...token, word: String(value + 0.5), until: tokens[at + 3]!.until })
      at += 3
    } else out.push(token)
  }
  return out
}

/** Words of at least so many letters are put right where two neighbours changed places; a little longer where one is missing. */
const SWAPPED_FROM = 4
const MISSING_FROM = 6

/**
 * What a hasty thumb makes of words: two letters swapped, one left out, one doubled. Words that are known as they are
 * stay what they are.
 */
export function misspellings(cores: readonly string[], isWord: (word: string) => boolean): ReadonlyMap<string, string> {
  const out = new Map<string, string>()
  const add = (typed: string, core: string): void => {
    if (typed !== core && !isWord(typed) && !out.has(typed)) out.set(typed, core)
  }
  for (const core of cores.filter((word) => word.length >= SWAPPED_FROM && /^[a-z]+$/.test(word))) {
    for (let at = 0; at + 1 < core.length; at += 1) {
      add(core.slice(0, at) + core[at + 1]! + core[at]! + core.slice(at + 2), core)
      if (core.length < MISSING_FROM) continue
      if (at > 0) add(core.slice(0, at) + core.slice(at + 1), core)
      add(core.slice(0, at + 1) + core.slice(at), core)
    }
  }
  return out
}
