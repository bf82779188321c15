import type { Lexicon } from '../lexicon/lexicon.ts'
import type { Meaning, Words } from '../lexicon/words.ts'
import { hasFrameBegun } from './frames.ts'
import type { Token } from './tokens.ts'
import type { Entry } from './vocabulary.ts'

/** `4/10`, `4 out of 10`. */
const SCALE = /\d\s*(?:\/\s*|\D{2,12}\s)10(?![\d:.]|\s*[/kx])/

/** Slots that a text must hold as well, beside the key word: none for a phrase of one slot. */
type Needed = readonly (readonly string[])[]

/** What makes a text with the word worth reading: the word alone, or any of the lists of what must stand beside it. */
export type Key = 'alone' | readonly Needed[]

/**
 * One word of each phrase that can make a note by itself, the rarest sort of its words, with what else the phrase needs: a
 * text without any such phrase is a diary line. Thousands of descriptions are recognised so without being read.
 */
export function keyWords(words: Words): ReadonlyMap<string, Key> {
  const common = commonWords(words)
  const keys = new Map<string, Needed[] | 'alone'>()
  for (const { say } of words.rows.filter(({ means }) => canTell(means))) {
    for (const line of say) {
      const slots = slotsOf(line)
      const key = keySlot(slots, common)
      const others = slots.filter((slot) => slot !== key)
      for (const word of key) {
        const known = keys.get(word) ?? []
        if (known === 'alone') continue
        keys.set(word, others.length === 0 ? 'alone' : [...known, others])
      }
    }
  }
  return keys
}

/** True for the words that stand in nearly every sentence. */
export const commonWords =
  ({ fillers, placeLinks, negationReaches, numbers, numberWords }: Words): ((word: string) => boolean) =>
  (word) =>
    fillers.has(word) ||
    placeLinks.has(word) ||
    negationReaches.has(word) ||
    numbers.units.has(word) ||
    word in numberWords

/** Slots that must stand in the text. */
const slotsOf = (line: string): Needed =>
  line
    .split(' ')
    .filter((slot) => !slot.endsWith('?') && slot !== '*')
    .map((slot) => slot.split('|'))

/** A trend, a situation or "back" tell of pain only beside one of these. */
export const canTell = (means: Meaning): boolean =>
  (means.area !== undefined && means.faint !== true) || TELLING.some((field) => means[field] !== undefined)

const TELLING: readonly (keyof Meaning)[] = [
  'pain',
  'sign',
  'painkiller',
  'nothing',
  'disturbsSleep',
  'exception',
  'gait',
]

/** The slot that holds no common word and the fewest words; the first, if every slot does. */
function keySlot(slots: Needed, common: (word: string) => boolean): readonly string[] {
  const rare = slots.filter((words) => !words.some(common)).sort((one, other) => one.length - other.length)
  return rare[0] ?? slots[0] ?? []
}

/** What the lines that are read as one word begin with. */
export function mergedFrom(merged: Words['merged']): ReadonlyMap<string, readonly string[]> {
  const out = new Map<string, string[]>()
  for (const [line, as] of Object.entries(merged)) {
    const [first = ''] = line.split(' ')
    out.set(first, [...(out.get(first) ?? []), as])
  }
  return out
}

/** Ages and conditions stated of oneself. */
const CLAIM =
  /\b(?:i ?a?m|aged?) \d\d\b|\d\d (?:years|yrs?) old|\bpregnan|trimester|\bwe?e?ks (?:along|gone)|osteop|thinner|\bop\b/

/**
 * The first look: true if something in the text may tell of pain, of a danger, of a condition, or be in another language.
 * Most descriptions end here.
 */
export function isWorthReading(lexicon: Lexicon, text: string, tokens: readonly Token[]): boolean {
  const entries = new Set<Entry>()
  for (const { mark, genitive, raw, entry, from, until } of tokens) {
    if (mark || (until - from === 1 && raw.length > 1)) continue
    entries.add(entry)
    // "Plantar's cleared up": the word with its `'s` and without.
    if (genitive) for (const each of [raw, raw.slice(0, -2)]) entries.add(lexicon.entryOf(each))
  }
  for (const { key, right } of entries) if (key === 'alone' || right !== null) return true
  if (text.includes('10') && SCALE.test(text)) return true
  return (
    mayHoldPhrase(lexicon, entries) ||
    isMostlyUnknown(entries) ||
    mayHoldFrames(lexicon, entries) ||
    CLAIM.test(text.toLowerCase().replace(APOSTROPHES, ''))
  )
}

const APOSTROPHES = /['’ʼ]/g

function mayHoldPhrase({ entryOf }: Lexicon, entries: ReadonlySet<Entry>): boolean {
  const words = new Set<string>()
  for (const { word, mergesTo } of entries) for (const each of [word, ...mergesTo]) words.add(each)
  for (const word of words) {
    const { key } = entryOf(word)
    if (key === 'alone') return true
    if (key.some((slots) => slots.every((slot) => slot.some((each) => words.has(each))))) return true
  }
  return false
}

/** In another language, or of names alone. */
function isMostlyUnknown(entries: ReadonlySet<Entry>): boolean {
  let read = 0
  let known = 0
  for (const { word, isKnown } of entries) {
    if (word.length < 2 || /\d/.test(word)) continue
    read += 1
    if (isKnown) known += 1
  }
  return known * 2 < read
}

function mayHoldFrames({ telling, danger, entryOf }: Lexicon, entries: ReadonlySet<Entry>): boolean {
  const begun = new Set<number>()
  for (const { groups, mergesTo } of entries) {
    for (const { id } of groups) begun.add(id)
    for (const word of mergesTo) for (const { id } of entryOf(word).groups) begun.add(id)
  }
  return hasFrameBegun(telling, begun) || hasFrameBegun(danger, begun)
}
