import type { Condition } from '../../model/settings.ts'
import type { Meaning, ScopeRow } from '../lexicon/words.ts'
import type { Token } from './tokens.ts'

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
  /** Words read as one: "could not" as "couldnt". */
  readonly merged: string
}
export type TableName = keyof Tables

/** A phrase that stands in a text. */
export interface Hit<M> {
  readonly length: number
  readonly means: M
}

/** Phrases that begin at a token: of each table the longest, of equally long ones the last of the table. */
export type Begins = { readonly [Name in TableName]?: Hit<Tables[Name]> }

interface Slot {
  /** Any of them; null is any one word. */
  readonly words: readonly string[] | null
  readonly optional: boolean
}

/** A line of a table; its slots are made when a word that may begin it is first met: most never are. */
interface Phrase {
  readonly id: number
  readonly table: TableName
  readonly line: string
  readonly means: unknown
  slots: readonly Slot[] | null
}

/** A phrase of which the slots before `slot` are met. */
interface Position {
  readonly phrase: Phrase
  readonly slot: number
}

/**
 * All phrases that the words read so far may become. Where the next word leads is worked out when a text first goes there,
 * so that the phrases of all tables are found by one look-up a word.
 */
export interface State {
  /** Phrases that are whole here. */
  readonly begins: Begins | null
  readonly next: Map<string, State | readonly Position[]>
  /** Phrases that go on with any word. */
  readonly rest: readonly Position[]
  anyOther: State | null
  readonly length: number
}

/** `a|b` one of these, `word?` may be missing, `*` any one word. */
function slotOf(part: string): Slot {
  const optional = part.endsWith('?')
  const body = optional ? part.slice(0, -1) : part
  return { words: body === '*' ? null : body.split('|'), optional }
}

type Rows = {
  readonly [Name in TableName]?: readonly { readonly say: readonly string[]; readonly means: Tables[Name] }[]
}

/** Tables made ready: the state behind each word that begins a phrase of any of them. */
export function phrasesBegunBy(tables: Rows): (word: string) => State | null {
  const byFirst = new Map<string, Phrase[]>()
  let id = 0
  for (const [table, rows] of Object.entries(tables) as [TableName, NonNullable<Rows['phrases']>][]) {
    for (const { say, means } of rows) {
      for (const line of say) {
        id += 1
        const phrase: Phrase = { id, table, line, means, slots: null }
        for (const word of firstWords(line)) {
          const list = byFirst.get(word)
          if (list === undefined) byFirst.set(word, [phrase])
          else if (list.at(-1) !== phrase) list.push(phrase)
        }
      }
    }
  }
  return (word) => {
    const begun = byFirst.get(word)
    if (begun === undefined) return null
    const first = stateOf(
      begun.map((phrase) => ({ phrase, slot: 0 })),
      0,
    )
    return following(first, word, false)
  }
}

/** A phrase begins with a word of its first slot, or of the next ones while those before are optional. */
function firstWords(line: string): readonly string[] {
  const first: string[] = []
  for (const part of line.split(' ')) {
    const { words, optional } = slotOf(part)
    first.push(...(words ?? []))
    if (!optional) break
  }
  return first
}

function stateOf(positions: readonly Position[], length: number): State {
  const next = new Map<string, Position[]>()
  const rest: Position[] = []
  const whole: Partial<Record<TableName, Phrase>> = {}
  const once = new Set<string>()
  for (const { phrase, slot } of positions) {
    if (once.has(`${phrase.id} ${slot}`)) continue
    once.add(`${phrase.id} ${slot}`)
    phrase.slots ??= phrase.line.split(' ').map(slotOf)
    let at = slot
    for (; at < phrase.slots.length; at += 1) {
      const { words, optional } = phrase.slots[at]!
      const position = { phrase, slot: at + 1 }
      if (words === null) rest.push(position)
      for (const word of words ?? []) {
        const list = next.get(word)
        if (list === undefined) next.set(word, [position])
        else list.push(position)
      }
      if (!optional) break
    }
    const last = whole[phrase.table]
    if (at === phrase.slots.length && (last === undefined || last.id < phrase.id)) whole[phrase.table] = phrase
  }
  const hits = Object.values(whole).map(({ table, means }) => [table, { length, means }] as const)
  return { begins: hits.length === 0 ? null : (Object.fromEntries(hits) as Begins), next, rest, anyOther: null, length }
}

/** The state behind one more word; null where no phrase goes on. */
function following(state: State, word: string, mark: boolean): State | null {
  const next = state.next.get(word)
  if (next !== undefined && 'begins' in next) return next
  if (next === undefined) {
    if (mark || state.rest.length === 0) return null
    state.anyOther ??= stateOf(state.rest, state.length + 1)
    return state.anyOther
  }
  const made = stateOf(mark ? next : [...next, ...state.rest], state.length + 1)
  state.next.set(word, made)
  return made
}

/** The phrases that begin at `at`. A phrase never crosses a sentence. */
export function beginsAt(tokens: readonly Token[], at: number): Begins | null {
  const { begun } = tokens[at]!.entry
  if (begun === null) return null
  let { begins } = begun
  let state: State | null = begun
  for (let next = at + 1; next < tokens.length; next += 1) {
    const { word, mark, sentence } = tokens[next]!
    state = sentence === tokens[at]!.sentence ? following(state, word, mark) : null
    if (state === null) break
    if (state.begins !== null) begins = begins === null ? state.begins : { ...begins, ...state.begins }
  }
  return begins
}

/** Finds the phrases of every table, each once: the tokens that begin any carry them from here on. */
export const withPhrases = (tokens: readonly Token[]): readonly Token[] =>
  tokens.map((token, at) => {
    const begins = beginsAt(tokens, at)
    return begins === null ? token : { ...token, begins }
  })

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
