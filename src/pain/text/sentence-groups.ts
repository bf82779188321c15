import { type ParsedNote, parseNote } from '../symptom/parse-note.ts'

const SENTENCES = /[^.!?;…。\n]*(?:[.!?;…。\n]+(?=\s|$|[^\d])|[.](?=\d)|$)/gu

/** Sentences that belong together, as they were read. */
export interface Passage {
  readonly text: string
  readonly parsed: ParsedNote
}

/**
 * Sentences that tell of pain, each with the sentences after it that go on about it ("Left knee hurt. Got worse and I limped.").
 * A sentence with a place of its own begins a new passage. Each sentence is read alone and, behind an open passage, with it.
 */
export function passagesOf(text: string): readonly Passage[] {
  const passages: { text: string; parsed: ParsedNote; placed: boolean }[] = []
  let open: (typeof passages)[number] | null = null
  for (const sentence of sentencesOf(text)) {
    const parsed = parseNote(sentence)
    const placed = parsed.symptoms.some(({ area }) => area !== null)
    const together = open !== null && !(placed && open.placed) ? parseNote(`${open.text} ${sentence}`) : null
    if (open !== null && together !== null && goesOn(parsed, open.parsed, together)) {
      open.text = `${open.text} ${sentence}`
      open.parsed = together
      open.placed ||= placed
    } else if (!parsed.diary) {
      open = { text: sentence, parsed, placed }
      passages.push(open)
    } else open = null
  }
  return passages
}

/** Full stops inside numbers do not end a sentence. */
export function sentencesOf(text: string): readonly string[] {
  const out: string[] = []
  let whole = ''
  for (const [piece] of text.matchAll(SENTENCES)) {
    whole += piece
    if (/\d\.$/.test(whole) && text[text.indexOf(whole) + whole.length]?.match(/\d/)) continue
    if (whole.trim() !== '') out.push(whole.trim())
    whole = ''
  }
  if (whole.trim() !== '') out.push(whole.trim())
  return out
}

/** The sentence says more when read after the passage: it adds to what was understood there. */
const goesOn = (alone: ParsedNote, before: ParsedNote, together: ParsedNote): boolean =>
  !alone.diary || JSON.stringify(together.symptoms) !== JSON.stringify(before.symptoms)
