import { questionText } from '#words/advice.ts'
import { understood } from '#words/pain.ts'
import type { Format } from '../lib/format.ts'
import type { OpenQuestion } from '../model/advice.ts'
import type { PainNote } from '../model/pain-note.ts'
import type { Run } from '../model/run.ts'
import type { Paint } from './paint.ts'
import { plainText } from './plain-text.ts'
import { wrap } from './wrap.ts'

const WIDTH = 78
const SHOWN_QUESTIONS = 6

const indented = (mark: string, text: string): string[] =>
  wrap(plainText(text), WIDTH - 4).map((line, index) => `  ${index === 0 ? mark : ' '} ${line}`)

/** What was understood of a note, and the answers that could still change the advice. */
export function noteUnderstood(
  notes: readonly PainNote[],
  run: Run | null,
  questions: readonly OpenQuestion[],
  format: Format,
  paint: Paint,
): string {
  const date = notes[0]?.date ?? ''
  const where =
    run === null
      ? `${format.date(date)}, no run`
      : `${format.date(date)}, ${run.distanceM === null ? 'run' : format.distance(run.distanceM)}${run.title === null ? '' : ` “${plainText(run.title)}”`}`
  const lines = [paint.quiet(`Noted for ${where}.`)]
  for (const note of notes)
    lines.push(
      ...indented(
        '•',
        note.diary ? 'Kept as a diary line: no place, pain word or sign in it.' : understood(note.symptom, format),
      ),
    )
  if (questions.length > 0) {
    lines.push(
      paint.strong(
        questions.length === 1
          ? 'One answer could still change the advice:'
          : `${questions.length} answers could still change the advice:`,
      ),
      ...questions.slice(0, SHOWN_QUESTIONS).flatMap((question) => indented('?', questionText(question, format))),
    )
  }
  const id = notes[0]?.id ?? ''
  lines.push(
    paint.quiet(
      `Answer or correct it: sorepoint note edit ${id} --gait normal --trend improves … · none of the signs: --none-of-these`,
    ),
  )
  return lines.join('\n')
}

/** Notes, oldest first, each with its words and what was understood. */
export function noteList(notes: readonly PainNote[], format: Format, paint: Paint): string {
  if (notes.length === 0) return 'No notes. Write one: sorepoint note last "left knee 3/10, eased"'
  return notes
    .flatMap((note) => [
      `${paint.strong(note.date)} ${note.id}${note.status === 'own' ? '' : ` (${note.status})`}`,
      ...(note.text === '' ? [] : indented(' ', `“${note.text}”`)),
      ...indented('•', note.diary ? 'diary line' : understood(note.symptom, format)),
    ])
    .join('\n')
}
