import type { Format } from '../../lib/format.ts'
import type { PainNote } from '../../model/pain-note.ts'
import { NOTE_WORDS } from './log.ts'
import { understood } from './pain.ts'

/** True while the danger question of a note waits for its answer. */
export const isDangerOpen = ({ danger }: Pick<PainNote, 'danger'>): boolean => danger !== null && danger.answer === null

/** A note in one line: what was understood of it, or that it waits to be. */
export function noteWords(note: PainNote, format: Format): string {
  if (!note.diary) return understood(note.symptom, format)
  if (note.danger === null || !isDangerOpen(note)) return NOTE_WORDS.diaryWhy
  return note.danger.reason === 'language'
    ? NOTE_WORDS.otherLanguage
    : NOTE_WORDS.notRead(note.danger.raisedBy.join(', '))
}
