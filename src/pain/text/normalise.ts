import type { Lexicon } from '../lexicon/lexicon.ts'
import { beginsAt } from './phrases.ts'
import type { Token } from './tokens.ts'

/**
 * Tokens as the tables write them: contractions as one word, usual misspellings and what dictation makes of a place put
 * right, "three and a half" as a number, `LK` as left knee.
 */
export const normalised = (lexicon: Lexicon, tokens: readonly Token[]): readonly Token[] =>
  mergeWords(lexicon, halves(lexicon, spelled(lexicon, tokens)))

/** The token as another word. */
export function readAs({ entryOf }: Lexicon, token: Token, as: string, span: Partial<Token> = {}): Token {
  const entry = entryOf(as)
  return { ...token, ...span, word: entry.word, entry }
}

function spelled(lexicon: Lexicon, tokens: readonly Token[]): readonly Token[] {
  const { words } = lexicon
  return tokens.flatMap((token, at) => {
    if (token.mark) return token
    const short = token.raw.length === 2 ? SHORT_PLACES[token.raw] : undefined
    if (
      short !== undefined &&
      /^(?:\d|tight|sore|stiff|hurt|niggl|ache|aching|pain)/.test(tokens[at + 1]?.word ?? '')
    ) {
      const [side, place] = short
      return [
        readAs(lexicon, token, side, { until: token.from + 1 }),
        readAs(lexicon, token, place, { from: token.from + 1 }),
      ]
    }
    const heard = words.homophones[token.word]
    const sided = (tokens[at - 1]?.word ?? '') in words.sides && tokens[at - 1]!.sentence === token.sentence
    if (heard !== undefined && sided && isSideOf(tokens[at + 1], token)) return readAs(lexicon, token, heard)
    return token.entry.right === null ? token : readAs(lexicon, token, token.entry.right)
  })
}

/** What may follow a place: a pain word, a number, the end. */
const isSideOf = (next: Token | undefined, place: Token): boolean =>
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
function halves(lexicon: Lexicon, tokens: readonly Token[]): readonly Token[] {
  if (!tokens.some(({ word }) => word === 'half')) return tokens
  const out: Token[] = []
  for (let at = 0; at < tokens.length; at += 1) {
    const token = tokens[at]!
    const value = /^\d+[.\d]/.test(token.word) ? null : token.entry.number
    const isHalf = value !== null && HALF.every((word, next) => tokens[at + 1 + next]?.word === word)
    if (isHalf) {
      out.push(readAs(lexicon, token, String(value + 0.5), { until: tokens[at + 3]!.until }))
      at += 3
    } else out.push(token)
  }
  return out
}

/** Reads "could not" as the one word "couldnt", which then stands for both. */
function mergeWords(lexicon: Lexicon, tokens: readonly Token[]): readonly Token[] {
  if (!tokens.some(({ entry }) => entry.mergesTo.length > 0)) return tokens
  const out: Token[] = []
  for (let at = 0; at < tokens.length; ) {
    const token = tokens[at]!
    const hit = token.entry.mergesTo.length === 0 ? undefined : beginsAt(tokens, at)?.merged
    const taken = hit?.length ?? 1
    out.push(hit === undefined ? token : readAs(lexicon, token, hit.means, { until: tokens[at + taken - 1]!.until }))
    at += taken
  }
  return out
}

/** Words of at least so many letters are put right where two neighbours changed places; a little longer where one is missing. */
const SWAPPED_FROM = 4
const MISSING_FROM = 6
const LETTERS = 'abcdefghijklmnopqrstuvwxyz'

/**
 * What a hasty thumb makes of words: two letters swapped, one left out, one doubled. Of several words it may stand for the
 * first of the tables is meant.
 */
export function misspellings(cores: readonly string[]): (typed: string) => string | null {
  const order = new Map<string, number>()
  for (const [at, core] of cores.entries())
    if (core.length >= SWAPPED_FROM && /^[a-z]+$/.test(core) && !order.has(core)) order.set(core, at)
  const most = Math.max(...[...order.keys()].map(({ length }) => length))
  return (typed) => {
    if (typed.length < SWAPPED_FROM || typed.length > most + 1 || !/^[a-z]+$/.test(typed)) return null
    const meant: string[] = []
    for (let at = 0; at < typed.length; at += 1) {
      const [before, after] = [typed.slice(0, at), typed.slice(at + 1)]
      if (at + 1 < typed.length) meant.push(before + typed[at + 1]! + typed[at]! + typed.slice(at + 2))
      // The last letter of a word is not doubled, and neither its first nor its last is left out.
      if (typed.length > MISSING_FROM && typed[at] === typed[at + 1] && at + 2 < typed.length)
        meant.push(before + after)
      if (typed.length >= MISSING_FROM - 1 && at > 0)
        for (const letter of LETTERS) meant.push(before + letter + typed.slice(at))
    }
    const found = meant
      .filter((core) => core !== typed && order.has(core))
      .sort((a, b) => order.get(a)! - order.get(b)!)
    return found[0] ?? null
  }
}
