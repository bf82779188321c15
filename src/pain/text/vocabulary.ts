import type { BegunGroup } from './frames.ts'
import type { Key } from './key-words.ts'
import type { State } from './phrases.ts'
import { foldWord } from './tokens.ts'

/** Everything the tables hold of one word, looked up when the word is first met. */
export interface Entry {
  readonly word: string
  /** Stands in the tables or among the common English words. */
  readonly isKnown: boolean
  /** Digits, or a number word. */
  readonly number: number | null
  readonly startsClause: boolean
  /** Its `'s` is "is". */
  readonly shortIs: boolean
  /** What the word is put right to. */
  readonly right: string | null
  /** Whether the word by itself, or with others, makes a text worth reading. */
  readonly key: Key
  /** Words it may become with the one after it: "could" may be "couldnt". */
  readonly mergesTo: readonly string[]
  /** Groups of the frames that the word may begin. */
  readonly groups: readonly BegunGroup[]
  /** Phrases of the tables that begin with it. */
  readonly begun: State | null
}

/** More words than a runner writes: those of hostile texts are not kept. */
const MOST_ENTRIES = 20_000

const WORD = /[\p{L}\p{N}]/u

/** Entries by the word as it is typed, each made once. */
export function vocabulary(make: (word: string) => Entry): (raw: string) => Entry {
  const byRaw = new Map<string, Entry>()
  return (raw) => {
    const known = byRaw.get(raw)
    if (known !== undefined) return known
    if (byRaw.size >= MOST_ENTRIES) byRaw.clear()
    const word = WORD.test(raw) ? foldWord(raw) : raw
    const entry = byRaw.get(word) ?? make(word)
    byRaw.set(word, entry)
    byRaw.set(raw, entry)
    return entry
  }
}
