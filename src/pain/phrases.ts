import type { Meaning, Row } from './lexicon/words.ts'
import type { Token } from './tokens.ts'

type Slot = { readonly words: ReadonlySet<string> | null; readonly optional: boolean }

/** A phrase of the tables, ready to be looked for. */
export interface Phrase<M> {
  readonly slots: readonly Slot[]
  readonly means: M
  /** Its place in the tables: of two as long the later holds. */
  readonly order: number
}

/** Phrases that begin with one word, by the word that may follow it. */
interface Begun<M> {
  readonly phrases: readonly Phrase<M>[]
  /** Made when the word is first met: most words of the tables never are. */
  byNext: ByNext<M> | null
}

interface ByNext<M> {
  /** By the next word, those of any next word and those of the word alone left out. */
  readonly words: ReadonlyMap<string, readonly Phrase<M>[]>
  /** Whatever the next word is. */
  readonly any: readonly Phrase<M>[]
  /** The last that is the word alone. */
  readonly alone: Phrase<M> | null
}

/** Phrases by the word they may start with. */
export type PhraseIndex<M> = ReadonlyMap<string, Begun<M>>

/** `a|b` one of these, `word?` may be missing, `*` any one word. */
function slotsOf(say: string): readonly Slot[] {
  return say.split(' ').map((part) => {
    const optional = part.endsWith('?')
    const body = optional ? part.slice(0, -1) : part
    return { words: body === '*' ? null : new Set(body.split('|')), optional }
  })
}

/** Rows made ready for `phraseAt`. */
export function indexPhrases<M>(
  rows: readonly { readonly say: readonly string[]; readonly means: M }[],
): PhraseIndex<M> {
  const lists = new Map<string, Phrase<M>[]>()
  let order = 0
  for (const { say, means } of rows) {
    for (const line of say) {
      const phrase = { slots: slotsOf(line), means, order }
      order += 1
      for (const word of firstWords(phrase.slots)) {
        const list = lists.get(word)
        if (list === undefined) lists.set(word, [phrase])
        else list.push(phrase)
      }
    }
  }
  return new Map([...lists].map(([word, phrases]) => [word, { phrases, byNext: null }]))
}

/** What may follow `first` in each phrase, so that only those are tried whose second word stands there. */
function byNextOf<M>(first: string, phrases: readonly Phrase<M>[]): ByNext<M> {
  const words = new Map<string, Phrase<M>[]>()
  const any: Phrase<M>[] = []
  let alone: Phrase<M> | null = null
  for (const phrase of phrases) {
    const { next, ends, open } = afterFirst(phrase.slots, first)
    if (ends) alone = phrase
    if (open) {
      any.push(phrase)
      continue
    }
    for (const word of next) {
      const list = words.get(word)
      if (list === undefined) words.set(word, [phrase])
      else list.push(phrase)
    }
  }
  return { words, any, alone }
}

function afterFirst(
  slots: readonly Slot[],
  first: string,
): { next: ReadonlySet<string>; ends: boolean; open: boolean } {
  const next = new Set<string>()
  let ends = false
  let open = false
  for (const [at, slot] of slots.entries()) {
    if (slot.words?.has(first) === true) {
      let after = at + 1
      while (after < slots.length) {
        const { words, optional } = slots[after]!
        if (words === null) open = true
        for (const word of words ?? []) next.add(word)
        if (!optional) break
        after += 1
      }
      ends ||= after === slots.length
    }
    if (!slot.optional) break
  }
  return { next, ends, open }
}

/** A phrase begins with a word of its first slot, or of the next ones while those before are optional. */
function firstWords(slots: readonly Slot[]): ReadonlySet<string> {
  const first = new Set<string>()
  for (const { words, optional } of slots) {
    for (const word of words ?? []) first.add(word)
    if (!optional) break
  }
  return first
}

/** How many tokens the slots cover from `at`, or 0. A phrase never crosses a sentence; commas are no words. */
export function lengthAt(slots: readonly Slot[], tokens: readonly Token[], at: number, slot = 0, start = at): number {
  if (slot === slots.length) return at - start
  const { words, optional } = slots[slot]!
  const token = tokens[at]
  const fits =
    token !== undefined &&
    token.sentence === tokens[start]!.sentence &&
    (words === null ? !token.mark : words.has(token.word))
  const taken = fits ? lengthAt(slots, tokens, at + 1, slot + 1, start) : 0
  if (taken > 0) return taken
  if (!optional) return 0
  return lengthAt(slots, tokens, at, slot + 1, start)
}

/** The longest phrase that starts at `at`; of equally long ones the last of the tables. */
export function phraseAt<M>(
  index: PhraseIndex<M>,
  tokens: readonly Token[],
  at: number,
): { readonly length: number; readonly means: M } | null {
  const { word, sentence } = tokens[at]!
  const begun = index.get(word)
  if (begun === undefined) return null
  begun.byNext ??= byNextOf(word, begun.phrases)
  const { words, any, alone } = begun.byNext
  let best = alone
  let length = alone === null ? 0 : 1
  const next = tokens[at + 1]
  if (next === undefined || next.sentence !== sentence) return best === null ? null : { length, means: best.means }
  const tried = (phrases: readonly Phrase<M>[] | undefined): void => {
    for (const phrase of phrases ?? NONE) {
      const own = lengthAt(phrase.slots, tokens, at)
      if (own > length || (own > 0 && own === length && (best === null || phrase.order > best.order))) {
        best = phrase
        length = own
      }
    }
  }
  tried(words.get(next.word))
  tried(any)
  return best === null ? null : { length, means: best.means }
}

const NONE: readonly never[] = []

/** A place in the text where a row of the tables holds. */
export interface Found {
  readonly from: number
  /** First token after it. */
  readonly until: number
  readonly means: Meaning
}

/** Every phrase of the text, left to right, none over another. */
export function findPhrases(index: PhraseIndex<Meaning>, tokens: readonly Token[]): readonly Found[] {
  const found: Found[] = []
  for (let at = 0; at < tokens.length; ) {
    const hit = phraseAt(index, tokens, at)
    if (hit !== null) found.push({ from: at, until: at + hit.length, means: hit.means })
    at += hit?.length ?? 1
  }
  return found
}

/** Phrases without a meaning of their own, as rows. */
export function rowsOf(say: readonly string[]): readonly { readonly say: readonly string[]; readonly means: true }[] {
  return [{ say, means: true }]
}

export type { Row }
