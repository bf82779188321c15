import { areaAnswers, PAIN_QUESTIONS } from '#words/pain.ts'
import { type PainQuestion, questionsOf } from '../../app/answer-question.ts'
import type { Area } from '../../model/area.ts'
import type { PainNote } from '../../model/pain-note.ts'
import type { ReportAnswer } from '../../model/schemas/answers.ts'
import { NEXT_MORNINGS } from '../../model/symptom.ts'
import type { WebContext } from '../context.ts'
import { type Html, html, NOTHING } from '../html.ts'
import type { Judged, Log } from '../log-view.ts'

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

/** The open questions, each answered with one tap. */
export function questions({ answer }: Judged, log: Log, { token }: Pick<WebContext, 'token'>): Html {
  const all = answer.advice.questions
  if (all.length === 0) return NOTHING
  const one = (question: Question): Html =>
    html`<li><p>${promptOf(question)}</p>${answerForm(
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
const promptOf = ({ text }: Question): string => text.replace(/\?[^?]*$/, '?').replace(/ \(sorepoint [^)]*\)/, '')

function answerForm({ key, noteId }: Question, note: PainNote | undefined, token: string): Html {
  if (key === 'self-check') return html`<p><a class="button" href="/check">Do the self-check</a></p>`
  if (key === 'cleared')
    return html`<p><a class="button" href="/cleared?note=${noteId ?? ''}">Yes: say who and when</a></p>`
  const answers = OTHER_ANSWERS[key] ?? answersOf(key, note)
  if (answers.length === 0) return html`<p><a class="button" href="/note?edit=${noteId ?? ''}">Answer</a></p>`
  return html`<form method="post" action="/answer" class="answers"><input type="hidden" name="token" value="${token}"><input type="hidden" name="key" value="${key}"><input type="hidden" name="note" value="${noteId ?? ''}">
${answers.map(([value, words]) => html`<button name="value" value="${value}">${words}</button>`)}${
  key === 'listed-signs' ? html`<a class="button" href="/note?edit=${noteId ?? ''}">Some of them …</a>` : NOTHING
}</form>`
}

/** The field a question fills; the morning after is asked of any note. */
export function painQuestion(key: string, note: PainNote): PainQuestion | undefined {
  if (key === 'next-morning') return { key, field: 'nextMorning', values: NEXT_MORNINGS }
  return questionsOf(note.symptom).find((question) => question.key === key)
}

function answersOf(key: string, note: PainNote | undefined): readonly (readonly [string, string])[] {
  const question = note === undefined ? undefined : painQuestion(key, note)
  const words = PAIN_QUESTIONS[key]
  if (question === undefined || words === undefined) return []
  const known = Object.entries(words.answers)
  const meant = known.filter(([value]) => value !== 'unknown')
  return meant.length > 0 ? meant : Object.entries(areaAnswers(question.values as readonly Area[]))
}
