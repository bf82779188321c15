import type { Lexicon } from './lexicon.ts'
import { type Found, phraseAt } from './phrases.ts'
import type { Token } from './tokens.ts'

/** A severity on 0–10 that the text names. */
export interface NamedSeverity {
  readonly from: number
  readonly until: number
  readonly value: number
  readonly when: 'start' | 'end' | 'morning' | null
  /** `n/10`: plain even where no pain word stands near. */
  readonly scale: boolean
}

interface Read {
  readonly value: number
  readonly until: number
  readonly scale: boolean
}

/** Severities of a text, told from distances, paces, dates, counts and grades of other things. */
export function severitiesOf(
  lexicon: Lexicon,
  tokens: readonly Token[],
  found: readonly Found[],
): readonly NamedSeverity[] {
  const raw: (Read & { from: number })[] = []
  for (let at = 0; at < tokens.length; ) {
    if (found.some((other) => other.from <= at && at < other.until && other.means.area === undefined)) {
      at += 1
      continue
    }
    const read = scaleAt(lexicon, tokens, at) ?? bareAt(lexicon, tokens, at, found)
    if (read !== null) raw.push({ ...read, from: at })
    at = read?.until ?? at + 1
  }
  return timed(lexicon, tokens, raw)
}

function numberAt({ words }: Lexicon, tokens: readonly Token[], at: number): number | null {
  const word = tokens[at]?.word
  if (word === undefined) return null
  if (/^\d+(?:\.\d+)?$/.test(word)) return Number(word)
  return words.numberWords[word] ?? null
}

/** `4/10`, `3-4 / 10`, `four out of ten`. */
function scaleAt(lexicon: Lexicon, tokens: readonly Token[], at: number): Read | null {
  const { numbers } = lexicon.words
  let value = numberAt(lexicon, tokens, at)
  if (value === null || numbers.otherBefore.has(tokens[at - 1]?.word ?? '') || tokens[at - 1]?.word === '/') return null
  let next = at + 1
  if (numbers.rangeLinks.has(tokens[next]?.word ?? '') || numbers.changeLinks.has(tokens[next]?.word ?? '')) {
    const upper = numberAt(lexicon, tokens, next + 1)
    if (upper !== null && phraseAtOrNull(lexicon, tokens, next + 2)) {
      const change = numbers.changeLinks.has(tokens[next]!.word)
      // "from 2 to 5/10" is two severities, "3-4/10" one.
      if (change && numbers.onsetBefore.has(tokens[at - 1]?.word ?? '')) return { value, until: at + 1, scale: true }
      value = Math.max(value, upper)
      next += 2
    }
  }
  const outOf = phraseAtOrNull(lexicon, tokens, next)
  if (outOf === null || numberAt(lexicon, tokens, next + outOf) !== 10) return null
  const until = next + outOf + 1
  const after = tokens[until]
  const sameSentence = after !== undefined && after.sentence === tokens[at]!.sentence
  if (sameSentence && (numbers.otherAfter.has(after.word) || after.word === '/')) return null
  return { value: Math.min(10, value), until, scale: true }
}

function phraseAtOrNull({ outOf }: Lexicon, tokens: readonly Token[], at: number): number | null {
  if (tokens[at] === undefined) return null
  return phraseAt(outOf, tokens, at)?.length ?? null
}

/** `pain level 4`, `knee 4`, `2 at the start`, `it was a 3`. */
function bareAt(lexicon: Lexicon, tokens: readonly Token[], at: number, found: readonly Found[]): Read | null {
  const { numbers } = lexicon.words
  const value = numberAt(lexicon, tokens, at)
  if (value === null || value > 10) return null
  let until = at + 1
  let top = value
  if (numbers.rangeLinks.has(tokens[until]?.word ?? '')) {
    const upper = numberAt(lexicon, tokens, until + 1)
    if (upper !== null && upper <= 10) {
      top = Math.max(value, upper)
      until += 2
    }
  }
  const after = tokens[until]
  const together = after !== undefined && after.sentence === tokens[at]!.sentence
  const follows = together ? after.word : ''
  if (numbers.units.has(follows) || /^\d/.test(follows) || ['/', '%', ':', '+', '.'].includes(follows)) return null
  const before = tokens[at - 1]
  if (before !== undefined && (numbers.otherBefore.has(before.word) || ['/', '#', 'x'].includes(before.word)))
    return null
  const read = { value: top, until, scale: false }
  const timedHere = together && phraseAt(lexicon.when, tokens, until) !== null
  const boundary =
    !together ||
    after.mark ||
    timedHere ||
    numbers.changeLinks.has(follows) ||
    follows === 'pain' ||
    lexicon.words.clauseBreaks.has(follows)
  if (!boundary) return null
  if (timedHere && /\d/.test(tokens[at]!.word)) return read
  return ledByPain(lexicon, tokens, at, found) || changesFrom(lexicon, tokens, at) ? read : null
}

/** A pain word, a place or "a" stands before it, with nothing but links between. */
function ledByPain(
  { words: { numbers } }: Lexicon,
  tokens: readonly Token[],
  at: number,
  found: readonly Found[],
): boolean {
  for (let back = at - 1; back >= 0 && back >= at - 6; back -= 1) {
    const token = tokens[back]!
    if (token.sentence !== tokens[at]!.sentence) return false
    if (numbers.leads.has(token.word)) return true
    const place = found.find(
      (other) => other.from <= back && back < other.until && (other.means.area ?? other.means.pain) !== undefined,
    )
    if (place !== undefined) return true
    if (numbers.articles.has(token.word) && back === at - 1 && /\d/.test(tokens[at]!.word)) return true
    if (!numbers.leadLinks.has(token.word)) return false
  }
  return false
}

/** The second of "2 to 5", "from a 2 to a 5", "2 > 5". */
function changesFrom(lexicon: Lexicon, tokens: readonly Token[], at: number): boolean {
  const { numbers } = lexicon.words
  let back = at - 1
  let link = false
  while (back >= 0 && tokens[back]!.sentence === tokens[at]!.sentence && back >= at - 4) {
    const { word } = tokens[back]!
    if (link && numberAt(lexicon, tokens, back) !== null) return !numbers.units.has(tokens[at + 1]?.word ?? '')
    if (numbers.changeLinks.has(word)) link = true
    else if (!numbers.articles.has(word)) return false
    back -= 1
  }
  return false
}

/** Which of them was at the start, which at the end, which next morning. */
function timed(
  lexicon: Lexicon,
  tokens: readonly Token[],
  raw: readonly (Read & { readonly from: number })[],
): readonly NamedSeverity[] {
  const list = raw.map((read, index) => ({ ...read, when: whenOf(lexicon, tokens, raw, index) }))
  return list.map((read, index) => {
    const before = list[index - 1]
    const after = list[index + 1]
    if (read.when !== null) return read
    const links = (a: Read, b: { from: number }): boolean =>
      b.from - a.until <= 3 &&
      tokens.slice(a.until, b.from).some(({ word }) => lexicon.words.numbers.changeLinks.has(word))
    if (after !== undefined && links(read, after)) return { ...read, when: 'start' as const }
    if (before !== undefined && (links(before, read) || before.when === 'start'))
      return { ...read, when: 'end' as const }
    return after?.when === 'end' && after.from - read.until <= 6 ? { ...read, when: 'start' as const } : read
  })
}

function whenOf(
  lexicon: Lexicon,
  tokens: readonly Token[],
  raw: readonly (Read & { readonly from: number })[],
  index: number,
): NamedSeverity['when'] {
  const { from, until } = raw[index]!
  const { clause, sentence } = tokens[from]!
  const last = raw[index + 1]?.from ?? tokens.length
  for (let at = until; at < Math.min(last, until + 4); at += 1) {
    if (tokens[at]!.sentence !== sentence || tokens[at]!.clause !== clause) break
    const when = phraseAt(lexicon.when, tokens, at)
    if (when !== null) return when.means
  }
  const first = raw[index - 1]?.until ?? 0
  for (let at = from - 1; at >= Math.max(first, from - 5); at -= 1) {
    if (tokens[at]!.sentence !== sentence) break
    const when = phraseAt(lexicon.when, tokens, at)
    if (when === null) continue
    // "Fine next day, 2/10 during": words of the clause before speak for it unless they are all it holds.
    const own = tokens.filter((token) => token.clause === tokens[at]!.clause && !token.mark)
    if (tokens[at]!.clause === clause || own.length <= when.length) return when.means
  }
  return null
}

/** Metres into the run at which it began: "from km 8", "after 5k", "around mile 3". */
export function onsetsOf(
  lexicon: Lexicon,
  tokens: readonly Token[],
): readonly { readonly from: number; readonly until: number; readonly metres: number }[] {
  const { numbers } = lexicon.words
  const found: { from: number; until: number; metres: number }[] = []
  for (let at = 0; at < tokens.length; at += 1) {
    const value = numberAt(lexicon, tokens, at)
    if (value === null) continue
    const after = numbers.distanceUnits[tokens[at + 1]?.word ?? '']
    const before = numbers.distanceUnits[tokens[at - 1]?.word ?? '']
    const perUnit = after ?? before
    if (perUnit === undefined || tokens[at + 2]?.word === '/') continue
    const from = after === undefined ? at - 1 : at
    const until = after === undefined ? at + 1 : at + 2
    const lead = [1, 2, 3]
      .map((back) => tokens[from - back])
      .filter((token) => token?.sentence === tokens[at]!.sentence)
    const led =
      lead.some((token) => numbers.onsetBefore.has(token!.word)) || numbers.onsetAfter.has(tokens[until]?.word ?? '')
    const denied = tokens
      .slice(Math.max(0, from - 5), from)
      .some((token) => token.clause === tokens[at]!.clause && numbers.notOnsetBefore.has(token.word))
    if (led && !denied) found.push({ from, until, metres: Math.round(value * perUnit) })
  }
  return found
}
