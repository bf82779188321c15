import { type ParsedNote, parseNote } from './parse-note.ts'

const SENTENCES = /[^.!?;…。\n]*(?:[.!?;…。\n]+(?=\s|$|[^\d])|[.](?=\d)|$)/gu

/**
 * Sentences that tell of pain, each with the sentences after it that go on about it ("Left knee hurt. Got worse and I limped.").
 * A sentence with a place of its own begins a new passage.
 */
export function passagesOf(text: string): readonly string[] {
  const passages: { text: string; placed: boolean }[] = []
  let open: { text: string; placed: boolean } | null = null
  for (const sentence of sentencesOf(text)) {
    const parsed = parseNote(sentence)
    const placed = parsed.symptoms.some(({ area }) => area !== null)
    if (open !== null && !(placed && open.placed) && goesOn(parsed, sentence, open.text)) {
      open.text = `${open.text} ${sentence}`
      open.placed ||= placed
    } else if (!parsed.diary) {
      open = { text: sentence, placed }
      passages.push(open)
    } else open = null
  }
  return passages.map((passage) => passage.text)
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
function goesOn(parsed: ParsedNote, sentence: string, before: string): boolean {
  if (!parsed.diary) return true
  const together = parseNote(`${before} ${sentence}`)
  return JSON.stringify(together.symptoms) !== JSON.stringify(parseNote(before).symptoms)
}
