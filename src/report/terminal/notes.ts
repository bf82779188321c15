import { NOTE_WORDS as WORDS } from '#words/log.ts'
import { understood } from '#words/pain.ts'
import { questionText } from '#words/questions.ts'
import type { Format } from '../../lib/format.ts'
import type { OpenQuestion } from '../../model/advice.ts'
import type { PainNote } from '../../model/pain-note.ts'
import type { Run } from '../../model/run.ts'
import type { Paint } from '../paint.ts'
import { item, paragraph } from './lines.ts'

const SHOWN_QUESTIONS = 6

/** What was understood of a note, and the answers that could still change the advice. */
export function noteUnderstood(
  notes: readonly PainNote[],
  run: Run | null,
  questions: readonly OpenQuestion[],
  format: Format,
  paint: Paint,
): string {
  const { date, id } = notes[0] ?? { date: '', id: '' }
  return [
    ...paragraph(WORDS.notedFor(format.date(date), runName(run, format))).map(paint.quiet),
    ...notes.flatMap((note) => item('•', note.diary ? WORDS.diaryWhy : understood(note.symptom, format))),
    ...(questions.length === 0 ? [] : [paint.strong(WORDS.answers(questions.length))]),
    ...questions.slice(0, SHOWN_QUESTIONS).flatMap((question) => item('?', questionText(question, format))),
    ...paragraph(WORDS.correct(id)).map(paint.quiet),
  ].join('\n')
}

function runName(run: Run | null, format: Format): string {
  if (run === null) return WORDS.noRun
  const distance = run.distanceM === null ? WORDS.run : format.distance(run.distanceM)
  return run.title === null ? distance : `${distance} “${run.title}”`
}

/** Notes, oldest first, each with its words and what was understood. */
export function noteList(notes: readonly PainNote[], format: Format, paint: Paint): string {
  if (notes.length === 0) return WORDS.none
  return notes
    .flatMap((note) => [
      `${paint.strong(note.date)} ${note.id}${note.status === 'own' ? '' : ` (${note.status})`}`,
      ...(note.text === '' ? [] : item(' ', `“${note.text}”`)),
      ...item('•', note.diary ? WORDS.diary : understood(note.symptom, format)),
    ])
    .join('\n')
}
