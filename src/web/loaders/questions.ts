import { askWords, UNKNOWN_ANSWER } from '#words/asks.ts'
import { DAY_ANSWERS } from '#words/today.ts'
import { ANSWERABLE, answeringOf } from '../../app/notes/answer-question.ts'
import { askOf } from '../../app/notes/asks.ts'
import type { PainNote } from '../../model/pain-note.ts'
import type { Judged } from '../components/judged.ts'
import type { OpenQuestion } from '../components/questions.ts'

/** Answers to the questions that are no field of a note. */
const OTHER_ANSWERS: Readonly<Record<string, OpenQuestion['answers']>> = {
  'confirm-note': [
    ['yes', 'Yes, pain'],
    ['no', 'No'],
  ],
  'quiet-day': [
    ['symptom-free', 'Nothing felt at all'],
    ['quiet', 'Yes, quiet'],
    ['not-quiet', 'No'],
  ],
  'was-race': Object.entries(DAY_ANSWERS['was-race'] ?? {}),
  'free-since': Object.entries(DAY_ANSWERS['free-since'] ?? {}),
  gone: [
    ['symptom-free', 'Yes, gone'],
    ['not-quiet', 'No, still there'],
  ],
}

/**
 * The questions whose answers could change the advice.
 * @param putAbove notes whose own questions stand above already: none is put twice
 */
export function openQuestions(
  { analysis, answer }: Judged,
  notes: readonly PainNote[],
  putAbove: ReadonlySet<string>,
): readonly OpenQuestion[] {
  // The answer has the same questions in the same order, in words.
  const runs = analysis.advice.questions.map(({ detail }) => detail['runId'])
  return answer.advice.questions
    .map((question, index) => ({ ...question, runId: typeof runs[index] === 'string' ? runs[index] : null }))
    .filter(({ key }) => key !== 'usual-running')
    .filter(({ key, noteId }) => !(noteId !== null && putAbove.has(noteId) && ANSWERABLE.includes(key)))
    .map(({ key, noteId, runId, text }) => {
      const note = notes.find(({ id }) => id === noteId)
      return { key, noteId, runId, text, answers: OTHER_ANSWERS[key] ?? answersOf(key, note) }
    })
}

/** The answers of one tap: "don't know" is what stands without a tap. */
function answersOf(key: string, note: PainNote | undefined): OpenQuestion['answers'] {
  const answering = note === undefined ? null : answeringOf(key, note.symptom)
  if (note === undefined || answering === null) return []
  const { choices } = askWords(askOf(key, note.id, {}, answering))
  const named = choices.filter(({ value }) => value !== UNKNOWN_ANSWER)
  return (answering.several ? named.slice(0, 1) : named).map(({ value, text }) => [value, text] as const)
}
