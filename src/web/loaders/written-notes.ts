import { isDangerOpen } from '#words/note-words.ts'
import { laterParts, understoodParts } from '#words/pain.ts'
import { asksOf } from '../../app/notes/asks.ts'
import { valuesOfField } from '../../app/notes/note-fields.ts'
import { questionsAbout } from '../../app/notes/note-questions.ts'
import type { Format } from '../../lib/format.ts'
import type { Ask } from '../../model/ask.ts'
import type { PainNote } from '../../model/pain-note.ts'
import type { WrittenNotes } from '../components/just-noted.ts'
import type { NoteChip } from '../components/note-chips.ts'
import type { RequestView } from '../request-view.ts'

/** The notes of one writing, the one that is named first, and the questions put about them. Null for no note. */
export function writtenNotes(
  { log, today, format }: Pick<RequestView, 'log' | 'today' | 'format'>,
  id: string,
): WrittenNotes | null {
  const named = log.notes.find((note) => note.id === id)
  if (named === undefined) return null
  const same = log.notes.filter(
    (note) =>
      note !== named &&
      note.status === named.status &&
      note.text === named.text &&
      note.date === named.date &&
      note.sourceKey === named.sourceKey &&
      note.writtenMs === named.writtenMs,
  )
  const notes = [named, ...same]
  return {
    id,
    notes: notes.map((note) => ({ note, chips: chipsOf(note, format) })),
    asks: questionsAbout(log, notes, today),
  }
}

/** Everything that is known of a note, piece by piece, with what each can be changed to. */
function chipsOf(note: PainNote, format: Format): readonly NoteChip[] {
  const parts = note.diary ? [] : [...understoodParts(note.symptom, format), ...laterParts(note)]
  return parts.map((part) => ({ ...part, choices: valuesOfField(part.field) }))
}

/** What may be a danger in any note, until it is answered, once for all words. */
export function openDanger({ log, today }: Pick<RequestView, 'log' | 'today'>): readonly Ask[] {
  const waiting = log.notes.filter((note) => note.status === 'own' && note.date <= today && isDangerOpen(note))
  return waiting.length === 0 ? [] : asksOf(waiting, []).slice(0, 1)
}
