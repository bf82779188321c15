import { askWords } from '#words/asks.ts'
import { NOTE_WORDS as WORDS } from '#words/log.ts'
import { isDangerOpen, isOneLine, noteWords } from '#words/note-words.ts'
import { laterParts, understoodParts } from '#words/pain.ts'
import type { Format } from '../../lib/format.ts'
import { plainText } from '../../lib/plain-text.ts'
import { textWidth } from '../../lib/text-width.ts'
import type { Ask } from '../../model/ask.ts'
import type { PainNote } from '../../model/pain-note.ts'
import type { Run } from '../../model/run.ts'
import type { Paint } from '../paint.ts'
import type { Answer } from '../week-form.ts'
import { urgentLines } from './headline.ts'
import { item, paragraph } from './lines.ts'

/** Answers of a question that are listed. */
const SHOWN_ANSWERS = 12

/** What is urgent today; then what was understood of a note, each part with the option that changes it, and the questions put about it. */
export function noteUnderstood(
  notes: readonly PainNote[],
  run: Run | null,
  asks: readonly Ask[],
  today: Answer,
  format: Format,
  paint: Paint,
): string {
  const date = notes[0]?.date ?? ''
  const isPlain = notes.every(({ diary, danger }) => diary && !isDangerOpen({ danger }))
  return [
    ...urgentLines(today, paint),
    ...paragraph(WORDS.notedFor(format.date(date), runName(run, format))).map(paint.quiet),
    ...notes.flatMap((note) => understoodLines(note, format, paint)),
    ...questionLines(asks, paint),
    ...(isPlain ? [] : howToChange(notes, asks, format, paint)),
    ...(isPlain ? [] : paragraph(WORDS.thenToday).map(paint.quiet)),
  ].join('\n')
}

/** The same of a note that is not kept. */
export function noteTriedOut(notes: readonly PainNote[], asks: readonly Ask[], format: Format, paint: Paint): string {
  return [
    paint.quiet(WORDS.notKept),
    ...notes.flatMap((note) => understoodLines(note, format, paint)),
    ...questionLines(asks, paint),
  ].join('\n')
}

/** Many texts, each with what it is read as. */
export function readingLines(
  readings: readonly { readonly text: string; readonly notes: readonly PainNote[]; readonly asks: readonly Ask[] }[],
  format: Format,
): string {
  return [
    ...readings.flatMap(({ text, notes, asks }) => [
      ...paragraph(text),
      ...notes.flatMap((note) => item('•', noteWords(note, format))),
      ...asks.flatMap((ask) => item('?', askWords(ask).text)),
    ]),
    WORDS.readAs(readings.length),
  ].join('\n')
}

/** Numbered, each with the option that says it: typed with another value, it changes just this. */
function understoodLines(note: PainNote, format: Format, paint: Paint): readonly string[] {
  if (isOneLine(note)) return item('•', noteWords(note, format))
  const parts = [...understoodParts(note.symptom, format), ...laterParts(note)]
  const width = Math.max(...parts.map(({ text }) => textWidth(text)))
  return parts.map(
    ({ text, option }, at) =>
      `  ${String(at + 1).padStart(2)} ${text}${' '.repeat(Math.min(width, TEXT_COLUMNS) - Math.min(textWidth(text), Math.min(width, TEXT_COLUMNS)))}  ${paint.quiet(option)}`,
  )
}

/** Columns of what was understood; its option stands behind. */
const TEXT_COLUMNS = 40

function questionLines(asks: readonly Ask[], paint: Paint): readonly string[] {
  if (asks.length === 0) return []
  const hasSeveral = new Set(asks.map(({ noteId }) => noteId)).size > 1
  return [
    paint.strong(WORDS.questions(asks.length)),
    ...asks.flatMap((ask, at) => {
      const { text, choices } = askWords(ask)
      const named = choices.filter(({ option }) => option !== '')
      const shown = shownOf(ask, named)
      const rest = ask.id === 'severity' ? 0 : named.length - shown.length
      const width = Math.max(...shown.map(({ option }) => option.length))
      return [
        ...item(String(at + 1), hasSeveral ? `${text} (${ask.noteId})` : text),
        ...shown.map(({ text: words, option }) => `      ${option.padEnd(width)}  ${paint.quiet(plainText(words))}`),
        ...(rest === 0 ? [] : [`      ${paint.quiet(WORDS.more(rest))}`]),
      ]
    }),
  ]
}

/** The list of dangers is shown whole; of the scale its ends. */
function shownOf<T>({ id }: Ask, choices: readonly T[]): readonly T[] {
  if (id === 'danger') return choices
  return id === 'severity' ? [...choices.slice(0, 1), ...choices.slice(-1)] : choices.slice(0, SHOWN_ANSWERS)
}

/** Whole commands that work as they are printed, one a note. */
function howToChange(
  notes: readonly PainNote[],
  asks: readonly Ask[],
  format: Format,
  paint: Paint,
): readonly string[] {
  return [
    ...paragraph(WORDS.correct).map(paint.quiet),
    ...notes.map((note) => {
      const firstOption = asks.find(({ noteId }) => noteId === note.id)?.answers[0]?.option
      return `  sorepoint note edit ${note.id} ${firstOption ?? understoodParts(note.symptom, format)[0]?.option ?? ''}`
    }),
  ]
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
      ...item('•', note.diary && !isDangerOpen(note) ? WORDS.diary : noteWords(note, format)),
    ])
    .join('\n')
}
