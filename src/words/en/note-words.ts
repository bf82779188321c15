import type { Format } from '../../lib/format.ts'
import type { PainNote } from '../../model/pain-note.ts'
import { saysNothing } from '../../model/symptom.ts'
import { NOTE_WORDS } from './log.ts'
import { understood } from './pain.ts'

/** True while the danger question of a note waits for its answer. */
export const isDangerOpen = ({ danger }: Pick<PainNote, 'danger'>): boolean => danger !== null && danger.answer === null

/** A note in one line: what was understood of it, or that it waits to be. */
export function noteWords(note: PainNote, format: Format): string {
  if (note.danger === null || !isDangerOpen(note) || !saysNothing(note.symptom))
    return note.diary ? NOTE_WORDS.diaryWhy : understood(note.symptom, format)
  return note.danger.reason === 'language'
    ? NOTE_WORDS.otherLanguage
    : NOTE_WORDS.notRead(note.danger.raisedBy.join(', '))
}

/** True where there is nothing to show piece by piece: a line of the diary, or words that wait for the danger question. */
export const isOneLine = (note: PainNote): boolean => note.diary || (isDangerOpen(note) && saysNothing(note.symptom))
