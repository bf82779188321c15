/** A word, number or sign of a text, folded for the tables. */
export interface Token {
  /** Lower case, no accents on Latin letters, no apostrophes: `didn't` is `didnt`. */
  readonly word: string
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

const PIECES = /\p{L}+(?:['’ʼ]\p{L}+)*|\d+(?:[.:]\d+)*|\n+|->|[^\s\p{L}\p{N}]/gu
const GENITIVE = /['’ʼ]s$/
/** "The knee's outer side": its own, no short "is". */
const OWNED = /^\s*(?:inner|outer|inside|outside|front|back|medial|lateral|left|right|top|own)\b/i
const SENTENCE_END = /^(?:[.!?;…。]|\n+)$/
const CLAUSE_MARK = /^[,:()–—\-[\]/·•|*→]$/
/** Pictures that tell a mood; a tick or a thumb is an answer. */
const MOOD = /^(?![✅✔👍👌])(?:\p{Extended_Pictographic}|\u{FE0F}|\u{200D}|[\u{1F3FB}-\u{1F3FF}])$/u
const HYPHENS = '-‐‑'

/** Cuts a text into words with their place, sentence and clause; `breaks` and `and` are the language's clause words. */
export function tokens(
  text: string,
  startsClause: (word: string) => boolean,
  isPlace: (word: string) => boolean,
): readonly Token[] {
  const found: Token[] = []
  let sentence = 0
  let clause = 0
  let asked = false
  for (const match of text.matchAll(PIECES)) {
    const raw = match[0]
    const from = match.index
    const until = from + raw.length
    if (raw === '.' && isAbbreviation(text, found.at(-1), from)) continue
    if (SENTENCE_END.test(raw)) {
      asked = raw === '?'
      sentence += 1
      clause += 1
      continue
    }
    const mark = !/[\p{L}\p{N}]/u.test(raw)
    if (mark && MOOD.test(raw)) continue
    // "pain-free" is two words; "3-4" keeps its dash.
    if (mark && HYPHENS.includes(raw) && /\p{L}/u.test(text[from - 1] ?? '') && /\p{L}/u.test(text[until] ?? ''))
      continue
    const genitive = GENITIVE.test(raw)
    const stem = genitive ? foldWord(raw.slice(0, -2)) : ''
    // "Calf's tight": the calf is tight; "runner's knee" stays one word.
    const place = genitive && isPlace(stem)
    const word = mark ? raw : place ? stem : foldWord(raw)
    if (startsClause(word)) clause += 1
    found.push({
      word,
      raw,
      from,
      until,
      sentence,
      clause,
      mark,
      genitive,
      answers: asked,
      capital: /^\p{Lu}/u.test(raw),
    })
    if (place && !OWNED.test(text.slice(until)))
      found.push({ ...found.at(-1)!, word: 'is', from: until - 1, genitive: false, capital: false })
    if (mark && CLAUSE_MARK.test(raw) && !isScaleSlash(text, from)) clause += 1
  }
  return found
}

/** "R. calf tight": a letter, its full stop and a small letter after. */
const isAbbreviation = (text: string, before: Token | undefined, at: number): boolean =>
  before?.until === at &&
  before.word.length === 1 &&
  /^\p{L}$/u.test(before.word) &&
  /^\. ?\p{Ll}/u.test(text.slice(at, at + 3))

/** Lower case, without apostrophes and Latin accents: as the tables write it. */
function foldWord(raw: string): string {
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
