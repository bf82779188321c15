import type { Begins } from './phrases.ts'
import type { Entry } from './vocabulary.ts'

/** A word, number or sign of a text, folded for the tables. */
export interface Token {
  /** Lower case, no accents on Latin letters, no apostrophes: `didn't` is `didnt`. */
  readonly word: string
  /** What the tables hold of the word. */
  readonly entry: Entry
  /** Phrases of the tables that begin here: each is found once, in `withPhrases`. */
  readonly begins: Begins
  /** As it was typed. */
  readonly raw: string
  readonly from: number
  readonly until: number
  readonly sentence: number
  readonly clause: number
  /** True for `,` `(` `/` and the like. */
  readonly mark: boolean
  /** Ends in `'s`: `knee's` is no plural, though it is folded like one. */
  readonly genitive: boolean
  /** Its sentence comes after a question mark. */
  readonly answers: boolean
  /** Begins with a capital. */
  readonly capital: boolean
}

/** "The knee's outer side": its own, no short "is". */
const OWNED = /^\s*(?:inner|outer|inside|outside|front|back|medial|lateral|left|right|top|own)\b/i
const SENTENCE_ENDS = '.!?;…。'
const CLAUSE_MARKS = ',:()–—-[]/·•|*→'
/** Pictures that tell a mood; a tick or a thumb is an answer. */
const MOOD = /^(?![✅✔👍👌])(?:\p{Extended_Pictographic}|\u{FE0F}|\u{200D}|[\u{1F3FB}-\u{1F3FF}])$/u
const HYPHENS = '-‐‑'
const APOSTROPHES = "'’ʼ"
/** Begins of every token before its phrases are looked for. */
export const NOTHING_BEGINS: Begins = Object.freeze({})

/** Cuts a text into words with their place, sentence and clause. */
export function tokens(text: string, entryOf: (raw: string) => Entry): readonly Token[] {
  const found: Token[] = []
  let sentence = 0
  let clause = 0
  let answers = false
  for (let from = 0; from < text.length; ) {
    const kind = kindAt(text, from)
    const until = endOf(text, from, kind)
    const raw = text.slice(from, until)
    const at = from
    from = until
    if (kind === 'none' || (raw === '.' && isAbbreviation(text, found.at(-1), at))) continue
    const mark = kind === 'mark'
    if (kind === 'newlines' || (mark && SENTENCE_ENDS.includes(raw))) {
      answers = raw === '?'
      sentence += 1
      clause += 1
      continue
    }
    if (mark && text.charCodeAt(at) > 0x7f && MOOD.test(raw)) continue
    // "pain-free" is two words; "3-4" keeps its dash.
    if (mark && HYPHENS.includes(raw) && at > 0 && isLetter(text, at - 1) && isLetter(text, until)) continue
    const genitive = kind === 'word' && raw.endsWith('s') && APOSTROPHES.includes(raw.at(-2) ?? ' ')
    const stem = genitive ? entryOf(raw.slice(0, -2)) : null
    // "Calf's tight": the calf is tight; "runner's knee" stays one word.
    const entry = stem?.shortIs === true ? stem : entryOf(raw)
    if (entry.startsClause) clause += 1
    const place = { sentence, clause, mark, answers, begins: NOTHING_BEGINS }
    found.push({ ...place, word: entry.word, entry, raw, from: at, until, genitive, capital: isCapital(raw) })
    if (entry === stem && !OWNED.test(text.slice(until))) {
      const is = entryOf('is')
      found.push({ ...place, word: is.word, entry: is, raw, from: until - 1, until, genitive: false, capital: false })
    }
    if (mark && CLAUSE_MARKS.includes(raw) && !isScaleSlash(text, at)) clause += 1
  }
  return found
}

type Kind = 'word' | 'number' | 'newlines' | 'mark' | 'none'

const LETTER = /\p{L}/u
const NUMBER_OR_SPACE = /[\s\p{N}]/u

function kindAt(text: string, at: number): Kind {
  const code = text.charCodeAt(at)
  if ((code >= 0x61 && code <= 0x7a) || (code >= 0x41 && code <= 0x5a)) return 'word'
  if (code === 0x20) return 'none'
  if (code >= 0x30 && code <= 0x39) return 'number'
  if (code === 0x0a) return 'newlines'
  if (code > 0x20 && code < 0x7f) return 'mark'
  const char = String.fromCodePoint(text.codePointAt(at)!)
  return LETTER.test(char) ? 'word' : NUMBER_OR_SPACE.test(char) ? 'none' : 'mark'
}

const isDigit = (text: string, at: number): boolean => text.charCodeAt(at) >= 0x30 && text.charCodeAt(at) <= 0x39
const isLetter = (text: string, at: number): boolean => at < text.length && kindAt(text, at) === 'word'
const lengthAt = (text: string, at: number): number => (text.codePointAt(at)! > 0xffff ? 2 : 1)

function endOf(text: string, from: number, kind: Kind): number {
  let at = from + lengthAt(text, from)
  if (kind === 'newlines') while (text[at] === '\n') at += 1
  if (kind === 'mark' && text[from] === '-' && text[at] === '>') return at + 1
  if (kind === 'number') {
    while (isDigit(text, at) || ((text[at] === '.' || text[at] === ':') && isDigit(text, at + 1))) at += 1
  }
  if (kind === 'word') {
    while (isLetter(text, at) || (at < text.length && APOSTROPHES.includes(text[at]!) && isLetter(text, at + 1)))
      at += lengthAt(text, at)
  }
  return at
}

const isCapital = (raw: string): boolean => {
  const code = raw.charCodeAt(0)
  return code < 0x80 ? code >= 0x41 && code <= 0x5a : /^\p{Lu}/u.test(raw)
}

/** "R. calf tight": a letter, its full stop and a small letter after. */
const isAbbreviation = (text: string, before: Token | undefined, at: number): boolean =>
  before?.until === at &&
  before.word.length === 1 &&
  /^\p{L}$/u.test(before.word) &&
  /^\. ?\p{Ll}/u.test(text.slice(at, at + 3))

/** Lower case, without apostrophes and Latin accents: as the tables write it. */
export function foldWord(raw: string): string {
  const lower = raw.toLowerCase().replace(/['’ʼ]/g, '')
  // biome-ignore lint/suspicious/noControlCharactersInRegex: asks whether the word is plain ASCII
  if (/^[\x00-\x7f]*$/.test(lower)) return lower
  return lower.normalize('NFKD').replace(/[\u0300-\u036f]/g, '')
}

const isScaleSlash = (text: string, at: number): boolean =>
  text[at] === '/' && /\d\s*$/.test(text.slice(Math.max(0, at - 3), at)) && /^\s*\d/.test(text.slice(at + 1, at + 4))

/** True for two tokens of one sentence, and for two that are not there. */
export const sameSentence = (tokens: readonly Token[], a: number, b: number): boolean =>
  tokens[a]?.sentence === tokens[b]?.sentence
