import type { Log } from '../analysis/analyse.ts'
import { analyse } from '../analysis/analyse.ts'
import { weekOf } from '../lib/iso-week.ts'
import type { OpenQuestion } from '../model/advice.ts'
import type { PainNote } from '../model/pain-note.ts'

/** The questions about these notes whose answers could still change the advice, as of a day. */
export function questionsAbout(log: Log, notes: readonly PainNote[], today: string): readonly OpenQuestion[] {
  const ids = new Set(notes.map(({ id }) => id))
  const { advice } = analyse(log, weekOf(today, log.settings.weekStart), today)
  return advice.questions.filter(({ noteId }) => noteId !== null && ids.has(noteId))
}
