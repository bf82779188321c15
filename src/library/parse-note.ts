import { type ParsedNote, parseNote as parseWith } from '../pain/parse-note.ts'

/**
 * Understands what a runner wrote about pain: where, which side, how bad (0–10), how it changed, and the warning signs, each
 * known yes, known no or unknown. Whatever is unclear is read the stricter way or left unknown. English.
 *
 * Text without a place, a word for pain or a sign is a diary line. Never throws. What the words mean for the advice:
 * [the catalogue](catalogue.md).
 */
export function parseNote(text: string): ParsedNote {
  return parseWith(text)
}
