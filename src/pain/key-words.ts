import { type FrameIndex, groupsBegunBy, mayHoldFrame } from './frames.ts'
import type { Meaning, Row, Words } from './lexicon/words.ts'

/** `4/10`, `4 out of 10`. */
const SCALE = /\d\s*(?:\/\s*|\D{2,12}\s)10(?![\d:.]|\s*[/kx])/
const TEXT_WORD = /\p{L}+|\d+/gu

/**
 * One word of each phrase that can make a note by itself, the rarest sort of its words: a text with none of them is a diary line.
 * Thousands of descriptions are told so without being read.
 */
export function keyWords({
  rows,
  fillers,
  placeLinks,
  negationReaches,
  numbers,
  numberWords,
}: Words): ReadonlySet<string> {
  const common = (word: string): boolean =>
    fillers.has(word) ||
    placeLinks.has(word) ||
    negationReaches.has(word) ||
    numbers.units.has(word) ||
    word in numberWords
  const keys = new Set<string>()
  for (const { say } of rows.filter(canTell)) {
    for (const line of say) for (const word of keySlot(line, common)) keys.add(word)
  }
  return keys
}

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

/** The words of the slot that holds no common word and the fewest words; of the first, if every slot does. */
function keySlot(line: string, common: (word: string) => boolean): readonly string[] {
  const slots = line.split(' ').filter((slot) => !slot.endsWith('?') && slot !== '*')
  const choices = slots.map((slot) => slot.split('|'))
  const rare = choices.filter((words) => !words.some(common)).sort((a, b) => a.length - b.length)
  return rare[0] ?? choices[0] ?? []
}

/** What makes a text worth reading: a key word, or the first words of a frame or of the wide net. */
export interface Keys {
  readonly words: ReadonlySet<string>
  readonly misspelt: ReadonlyMap<string, string>
  readonly spellings: Readonly<Record<string, string>>
  readonly frames: FrameIndex
  readonly danger: FrameIndex
  readonly isKnownWord: (word: string) => boolean
}

/** Ages and conditions told of oneself. */
const CLAIM =
  /\b(?:i ?a?m|aged?) \d\d\b|\d\d (?:years|yrs?) old|\bpregnan|trimester|\bwe?e?ks (?:along|gone)|osteop|thinner|\bop\b/

/** True if something in the text may tell of pain, of a danger, of a condition, or be in another language. */
export function isWorthReading(keys: Keys, text: string): boolean {
  if (SCALE.test(text)) return true
  const folded = text.toLowerCase().replace(/['’ʼ]/g, '')
  const frames = new Set<number>()
  const danger = new Set<number>()
  let words = 0
  let known = 0
  for (const [word] of folded.matchAll(TEXT_WORD)) {
    if (keys.words.has(word) || keys.misspelt.has(word) || keys.spellings[word] !== undefined) return true
    for (const id of groupsBegunBy(keys.frames, word)) frames.add(id)
    for (const id of groupsBegunBy(keys.danger, word)) danger.add(id)
    if (word.length < 2 || /\d/.test(word)) continue
    words += 1
    if (keys.isKnownWord(word)) known += 1
  }
  return (
    known * 2 < words || mayHoldFrame(keys.frames, frames) || mayHoldFrame(keys.danger, danger) || CLAIM.test(folded)
  )
}
