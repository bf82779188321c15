import { askWords, UNKNOWN_ANSWER } from '#words/asks.ts'
import { PAIN_GRADES } from '#words/questions.ts'
import { ANSWERABLE, answeringOf } from '../../app/notes/answer-question.ts'
import { askOf } from '../../app/notes/asks.ts'
import { type Html, html, NOTHING } from '../../lib/html.ts'
import type { PainNote } from '../../model/pain-note.ts'
import type { ReportAnswer } from '../../model/schemas/answers.ts'
import type { WebContext } from '../context.ts'
import type { Judged, Log } from '../log-reader.ts'

type Question = ReportAnswer['advice']['questions'][number]

/** Answers to the questions that are no field of a note. */
const OTHER_ANSWERS: Readonly<Record<string, readonly (readonly [value: string, words: string])[]>> = {
  'confirm-note': [
    ['yes', 'Yes, pain'],
    ['no', 'No'],
  ],
  'quiet-day': [
    ['symptom-free', 'Nothing felt at all'],
    ['quiet', 'Yes, quiet'],
    ['not-quiet', 'No'],
  ],
  gone: [
    ['symptom-free', 'Yes, gone'],
    ['not-quiet', 'No, still there'],
  ],
}

/** Questions at first glance; the others wait behind them. */
const SHOWN = 3

/**
 * The open questions, each answered with one tap.
 * @param putAbove notes whose own questions stand above already
 */
export function questions(
  { answer }: Judged,
  log: Log,
  { token }: Pick<WebContext, 'token'>,
  putAbove: ReadonlySet<string> = new Set(),
): Html {
  // What is asked right under the note that was just written is not asked twice.
  const all = answer.advice.questions.filter(
    ({ key, noteId }) => !(noteId !== null && putAbove.has(noteId) && ANSWERABLE.includes(key)),
  )
  if (all.length === 0) return NOTHING
  const one = (question: Question): Html =>
    html`<li><p>${promptOf(question)}</p>${question.key === 'severity' ? html`<p class="quiet">${PAIN_GRADES}</p>` : NOTHING}${answerForm(
      question,
      log.notes.find(({ id }) => id === question.noteId),
      token,
    )}</li>`
  const rest = all.slice(SHOWN)
  return html`<section class="questions"><h2>${all.length === 1 ? 'One answer could change this' : 'Answers that could change this'}</h2>
<ul>${all.slice(0, SHOWN).map(one)}</ul>
${rest.length === 0 ? NOTHING : html`<details class="more"><summary>${rest.length} more</summary><ul>${rest.map(one)}</ul></details>`}</section>`
}

/** The question without the answers, or the command, that the terminal's line names behind it. */
const promptOf = ({ text }: Question): string => text.replace(/\?[^?]*$/, '?')

function answerForm({ key, noteId }: Question, note: PainNote | undefined, token: string): Html {
  if (key === 'self-check') return html`<p><a class="button" href="/check">Do the self-check</a></p>`
  if (key === 'cleared')
    return html`<p><a class="button" href="/cleared?note=${noteId ?? ''}">Yes: say who and when</a></p>`
  const answers = OTHER_ANSWERS[key] ?? answersOf(key, note)
  if (answers.length === 0) return html`<p><a class="button" href="/note?edit=${noteId ?? ''}">Answer</a></p>`
  return html`<form method="post" action="/answer" class="answers"><input type="hidden" name="token" value="${token}"><input type="hidden" name="key" value="${key}"><input type="hidden" name="note" value="${noteId ?? ''}">
${answers.map(([value, words]) => html`<button name="value" value="${value}">${words}</button>`)}${
  key === 'listed-signs' || key === 'danger'
    ? html`<a class="button" href="/note?edit=${noteId ?? ''}">Some of them …</a>`
    : NOTHING
}</form>`
}

/** The answers of one tap: "don't know" is what stands without a tap. */
function answersOf(key: string, note: PainNote | undefined): readonly (readonly [string, string])[] {
  const answering = note === undefined ? null : answeringOf(key, note.symptom)
  if (note === undefined || answering === null) return []
  const { choices } = askWords(askOf(key, note.id, {}, answering))
  const named = choices.filter(({ value }) => value !== UNKNOWN_ANSWER)
  return (answering.several ? named.slice(0, 1) : named).map(({ value, text }) => [value, text] as const)
}
