import { type FrameIndex, groupsBegunBy, mayHoldFrame } from './frames.ts'
import type { Meaning, Row, Words } from './lexicon/words.ts'

/** `4/10`, `4 out of 10`. */
const SCALE = /\d\s*(?:\/\s*|\D{2,12}\s)10(?![\d:.]|\s*[/kx])/
const TEXT_WORD = /\p{L}+|\d+/gu

/** Slots that a text must hold as well, beside the key word: none for a phrase of one slot. */
type Needed = readonly (readonly string[])[]

/**
 * One word of each phrase that can make a note by itself, the rarest sort of its words, with what else the phrase needs: a
 * text without any such phrase is a diary line. Thousands of descriptions are told so without being read.
 */
export function keyWords({
  rows,
  fillers,
  placeLinks,
  negationReaches,
  numbers,
  numberWords,
}: Words): ReadonlyMap<string, readonly Needed[] | 'alone'> {
  const common = (word: string): boolean =>
    fillers.has(word) ||
    placeLinks.has(word) ||
    negationReaches.has(word) ||
    numbers.units.has(word) ||
    word in numberWords
  const keys = new Map<string, Needed[] | 'alone'>()
  for (const { say } of rows.filter(canTell)) {
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

/** Slots that must stand in the text. */
const slotsOf = (line: string): Needed =>
  line
    .split(' ')
    .filter((slot) => !slot.endsWith('?') && slot !== '*')
    .map((slot) => slot.split('|'))

/** A trend, a situation or "back" tell of pain only beside one of these. */
const canTell = ({ means }: Row): boolean =>
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

/** What makes a text worth reading: a phrase's words, or those of a frame or of the wide net. */
export interface Keys {
  readonly words: ReadonlyMap<string, readonly Needed[] | 'alone'>
  readonly misspelt: ReadonlyMap<string, string>
  readonly spellings: Readonly<Record<string, string>>
  /** What "could" may become: "couldnt". */
  readonly mergedFrom: ReadonlyMap<string, readonly string[]>
  readonly frames: FrameIndex
  readonly danger: FrameIndex
  readonly isKnownWord: (word: string) => boolean
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

/** Ages and conditions told of oneself. */
const CLAIM =
  /\b(?:i ?a?m|aged?) \d\d\b|\d\d (?:years|yrs?) old|\bpregnan|trimester|\bwe?e?ks (?:along|gone)|osteop|thinner|\bop\b/

/** True if something in the text may tell of pain, of a danger, of a condition, or be in another language. */
export function isWorthReading(keys: Keys, text: string): boolean {
  if (SCALE.test(text)) return true
  const lower = text.toLowerCase()
  const folded = lower.replace(APOSTROPHES, '')
  const words = new Set<string>()
  for (const [word] of `${folded} ${owners(lower)}`.matchAll(TEXT_WORD)) {
    if (keys.words.get(word) === 'alone' || keys.misspelt.has(word) || keys.spellings[word] !== undefined) return true
    words.add(word)
    for (const as of keys.mergedFrom.get(word) ?? NONE) words.add(as)
  }
  return (
    mayHoldPhrase(keys, words) ||
    isMostlyUnknown(keys, words) ||
    mayHoldFrame(keys.frames, begun(keys.frames, words)) ||
    mayHoldFrame(keys.danger, begun(keys.danger, words)) ||
    CLAIM.test(folded)
  )
}

const APOSTROPHES = /['’ʼ]/g
/** "Plantar's cleared up": the word without its `'s`. */
const OWNER = /\p{L}{1,40}(?=['’ʼ]s)/gu
const owners = (lower: string): string => (lower.match(OWNER) ?? []).join(' ')
const NONE: readonly string[] = []

function mayHoldPhrase(keys: Keys, words: ReadonlySet<string>): boolean {
  for (const word of words) {
    const needed = keys.words.get(word)
    if (needed === 'alone') return true
    if (needed?.some((slots) => slots.every((slot) => slot.some((each) => words.has(each)))) === true) return true
  }
  return false
}

/** In another language, or of names alone. */
function isMostlyUnknown({ isKnownWord }: Keys, words: ReadonlySet<string>): boolean {
  let read = 0
  let known = 0
  for (const word of words) {
    if (word.length < 2 || /\d/.test(word)) continue
    read += 1
    if (isKnownWord(word)) known += 1
  }
  return known * 2 < read
}

function begun(index: FrameIndex, words: ReadonlySet<string>): ReadonlySet<number> {
  const out = new Set<number>()
  for (const word of words) for (const id of groupsBegunBy(index, word)) out.add(id)
  return out
}
