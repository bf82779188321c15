import type { Condition } from '../../model/settings.ts'
import type { Meaning, ScopeRow } from '../lexicon/words.ts'
import type { Token } from './tokens.ts'

type Slot = { readonly words: ReadonlySet<string> | null; readonly optional: boolean }

/** A phrase of the tables; its slots are made when a word that may begin it is first met. */
export interface Phrase<M> {
  readonly line: string
  readonly means: M
  /** Its place in the tables: of two as long the later holds. */
  readonly order: number
  slots: readonly Slot[] | null
}

/** Phrases that begin with one word, by the word that may follow it. */
export interface Begun<M> {
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
const slotsOf = <M>(phrase: Phrase<M>): readonly Slot[] => {
  phrase.slots ??= phrase.line.split(' ').map((part) => {
    const optional = part.endsWith('?')
    const body = optional ? part.slice(0, -1) : part
    return { words: body === '*' ? null : new Set(body.split('|')), optional }
  })
  return phrase.slots
}

/** Rows made ready for `phraseAt`. */
export function indexPhrases<M>(
  rows: readonly { readonly say: readonly string[]; readonly means: M }[],
): PhraseIndex<M> {
  const lists = new Map<string, Begun<M> & { phrases: Phrase<M>[] }>()
  let order = 0
  for (const { say, means } of rows) {
    for (const line of say) {
      const phrase = { line, means, order, slots: null }
      order += 1
      for (const word of firstWords(line)) {
        const begun = lists.get(word)
        if (begun === undefined) lists.set(word, { phrases: [phrase], byNext: null })
        else if (begun.phrases.at(-1) !== phrase) begun.phrases.push(phrase)
      }
    }
  }
  return lists
}

/** What may follow `first` in each phrase, so that only those are tried whose second word stands there. */
function byNextOf<M>(first: string, phrases: readonly Phrase<M>[]): ByNext<M> {
  const words = new Map<string, Phrase<M>[]>()
  const any: Phrase<M>[] = []
  let alone: Phrase<M> | null = null
  for (const phrase of phrases) {
    const { next, ends, open } = afterFirst(slotsOf(phrase), first)
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
function firstWords(line: string): readonly string[] {
  const first: string[] = []
  for (const part of line.split(' ')) {
    const optional = part.endsWith('?')
    const body = optional ? part.slice(0, -1) : part
    if (body !== '*') first.push(...body.split('|'))
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

/** A phrase that stands in a text. */
export interface Hit<M> {
  readonly length: number
  readonly means: M
}

/** The longest phrase of those that `begun` holds for the word at `at`; of equally long ones the last of the tables. */
export function longestAt<M>(begun: Begun<M>, tokens: readonly Token[], at: number): Hit<M> | null {
  const { word, sentence } = tokens[at]!
  begun.byNext ??= byNextOf(word, begun.phrases)
  const { words, any, alone } = begun.byNext
  let best = alone
  let length = alone === null ? 0 : 1
  const next = tokens[at + 1]
  if (next === undefined || next.sentence !== sentence) return best === null ? null : { length, means: best.means }
  for (const phrases of [words.get(next.word) ?? NONE, any]) {
    for (const phrase of phrases) {
      const own = lengthAt(slotsOf(phrase), tokens, at)
      if (own > length || (own > 0 && own === length && (best === null || phrase.order > best.order))) {
        best = phrase
        length = own
      }
    }
  }
  return best === null ? null : { length, means: best.means }
}

const NONE: readonly never[] = []

/** The tables of phrases, and what each makes of one. */
export interface Tables {
  readonly phrases: Meaning
  readonly claims: Condition
  readonly scopes: ScopeRow
  readonly otherSubjects: true
  readonly others: true
  readonly owners: true
  readonly endOfRun: true
  readonly outOf: true
  readonly when: 'start' | 'end' | 'morning' | 'waking'
  readonly day: 'earlier' | 'today'
}
export type TableName = keyof Tables

/** Phrases that begin at a token. */
export type Begins = { readonly [Name in TableName]?: Hit<Tables[Name]> }

/** Finds the phrases of every table, each once: the tokens that begin any carry them from here on. */
export function withPhrases(tokens: readonly Token[]): readonly Token[] {
  return tokens.map((token, at) => {
    let begins: Partial<Record<TableName, Hit<unknown>>> | null = null
    for (const [name, begun] of token.entry.begun) {
      const hit = longestAt(begun, tokens, at)
      if (hit === null) continue
      begins ??= {}
      begins[name] = hit
    }
    return begins === null ? token : { ...token, begins: begins as Begins }
  })
}

/** A place in the text where a row of the tables holds. */
export interface Found {
  readonly from: number
  /** First token after it. */
  readonly until: number
  readonly means: Meaning
}

/** Every phrase with a meaning, left to right, none over another. */
export function meaningsOf(tokens: readonly Token[]): readonly Found[] {
  const found: Found[] = []
  for (let at = 0; at < tokens.length; ) {
    const hit = tokens[at]!.begins.phrases
    if (hit !== undefined) found.push({ from: at, until: at + hit.length, means: hit.means })
    at += hit?.length ?? 1
  }
  return found
}

/** Phrases without a meaning of their own, as rows. */
export function rowsOf(say: readonly string[]): readonly { readonly say: readonly string[]; readonly means: true }[] {
  return [{ say, means: true }]
}
