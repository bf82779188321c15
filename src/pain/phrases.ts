import type { Meaning, Row } from './lexicon/words.ts'
import type { Token } from './tokens.ts'

type Slot = { readonly words: ReadonlySet<string> | null; readonly optional: boolean }

/** A phrase of the tables, ready to be looked for. */
export interface Phrase<M> {
  readonly slots: readonly Slot[]
  readonly means: M
}

/** Phrases by the word they may start with. */
export type PhraseIndex<M> = ReadonlyMap<string, readonly Phrase<M>[]>

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
  const index = new Map<string, Phrase<M>[]>()
  for (const { say, means } of rows) {
    for (const line of say) {
      const slots = slotsOf(line)
      for (const word of firstWords(slots)) index.set(word, [...(index.get(word) ?? []), { slots, means }])
    }
  }
  return index
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
  let best: { length: number; means: M } | null = null
  for (const phrase of index.get(tokens[at]!.word) ?? []) {
    const length = lengthAt(phrase.slots, tokens, at)
    if (length > 0 && (best === null || length >= best.length)) best = { length, means: phrase.means }
  }
  return best
}

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
