import { PAIN_GRADES } from '#words/questions.ts'
import { type Html, html, NOTHING } from '../../lib/html.ts'
import { hidden, postForm } from './forms.ts'

/** An open question with the answers of one tap; without any it is answered on a page of its own. */
export interface OpenQuestion {
  readonly key: string
  readonly noteId: string | null
  /** The run it is about; null for none. */
  readonly runId: string | null
  readonly text: string
  readonly answers: readonly (readonly [value: string, words: string])[]
}

/** Questions at first glance; the others wait behind them. */
const SHOWN = 3

/** The open questions, each answered with one tap. */
export function questions(all: readonly OpenQuestion[], token: string): Html {
  if (all.length === 0) return NOTHING
  const one = (question: OpenQuestion): Html =>
    html`<li><p>${promptOf(question)}</p>${question.key === 'severity' ? html`<p class="quiet">${PAIN_GRADES}</p>` : NOTHING}${answerForm(question, token)}</li>`
  const rest = all.slice(SHOWN)
  return html`<section class="questions"><h2>${all.length === 1 ? 'One answer could change this' : 'Answers that could change this'}</h2>
<ul>${all.slice(0, SHOWN).map(one)}</ul>
${rest.length === 0 ? NOTHING : html`<details class="more"><summary>${rest.length} more</summary><ul>${rest.map(one)}</ul></details>`}</section>`
}

/** The question without the answers, or the command, that the terminal's line names behind it. */
const promptOf = ({ text }: OpenQuestion): string => text.replace(/\?[^?]*$/, '?')

function answerForm({ key, noteId, runId, answers }: OpenQuestion, token: string): Html {
  if (key === 'self-check') return html`<p><a class="button" href="/check">Do the self-check</a></p>`
  if (key === 'cleared')
    return html`<p><a class="button" href="/cleared?note=${noteId ?? ''}">Yes: say who and when</a></p>`
  if (answers.length === 0) return html`<p><a class="button" href="/note?edit=${noteId ?? ''}">Answer</a></p>`
  const content = html`${hidden('key', key)}${hidden('note', noteId ?? '')}${runId === null ? NOTHING : hidden('run', runId)}
${answers.map(([value, words]) => html`<button name="value" value="${value}">${words}</button>`)}${
  key === 'listed-signs' || key === 'danger'
    ? html`<a class="button" href="/note?edit=${noteId ?? ''}">Some of them …</a>`
    : NOTHING
}`
  return postForm(token, '/answer', content, 'answers')
}
