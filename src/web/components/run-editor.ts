import { SPORT_WORDS, SURFACE_WORDS } from '#words/names.ts'
import { RUN_EDIT_WORDS, RUN_FIELD_LABELS } from '#words/run-edit.ts'
import { type Html, html, NOTHING } from '../../lib/html.ts'
import type { RunField } from '../../model/run-edit.ts'
import { SPORTS } from '../../model/sport.ts'
import { SURFACES } from '../../model/surface.ts'
import { choice, hidden, option, postForm } from './forms.ts'

/** A run as it can be corrected: each field as text, and what is wrong with it. */
export interface RunEditor {
  readonly id: string
  /** By the field: as it stands, or as it was typed. */
  readonly values: Readonly<Partial<Record<RunField, string>>>
  readonly wrong: Readonly<Partial<Record<RunField, string>>>
  /** What was corrected before, beside what the recording has. */
  readonly corrected: readonly { readonly field: RunField; readonly was: string; readonly is: string }[]
  readonly isLeftOut: boolean
  /** Names of shoes in the log. */
  readonly shoes: readonly string[]
}

const W = RUN_EDIT_WORDS

/** Everything of a run that can be corrected where it stands. It works without scripts. */
export function runEditor(editor: RunEditor, token: string): Html {
  const { id, wrong, isLeftOut, corrected } = editor
  const isOpen = Object.keys(wrong).length > 0
  const isEffortKnown = (editor.values.rpe ?? '') !== ''
  return html`${isEffortKnown ? NOTHING : effortQuestion(id, W.hardWas, 'run', token)}
${isLeftOut ? html`<div class="notice"><p>${W.isLeftOut}</p>${counting(id, true, token)}</div>` : NOTHING}
<details class="run-editor" id="correct"${isOpen ? html` open` : NOTHING}><summary>${W.open}</summary>
<p class="quiet">${W.why}</p>
${postForm(token, `/run/${id}/edit`, fields(editor), 'edit-form')}
${
  corrected.length === 0
    ? NOTHING
    : html`<h3>${W.corrected}</h3><ul class="entries">${corrected.map(
        ({ field, was, is }) =>
          html`<li><span>${RUN_FIELD_LABELS[field]}: ${is} <span class="quiet">${W.was(was)}</span></span>${postForm(token, `/run/${id}/as-recorded`, html`<button class="plain" name="field" value="${field}">${W.asRecorded}<span class="unseen">: ${RUN_FIELD_LABELS[field]}</span></button>`)}</li>`,
      )}</ul>`
}
${isLeftOut ? NOTHING : html`<div class="act-line"><p class="quiet">${W.leaveOutWhy}</p>${counting(id, false, token)}</div>`}
<details><summary>${W.remove}</summary><div class="act-line"><p class="quiet">${W.removeWhy}</p>${postForm(token, `/run/${id}/delete`, html`<button class="danger">${W.removeNow}</button>`)}</div></details>
</details>`
}

/** "How hard was it?": one tap. @param back the page that it leads back to */
export function effortQuestion(id: string, words: string, back: 'run' | 'today', token: string): Html {
  const steps = Array.from({ length: 11 }, (_, step) => html`<button name="rpe" value="${step}">${step}</button>`)
  return html`<section class="effort"><h2>${words}</h2>${postForm(token, `/run/${id}/edit`, html`${hidden('back', back)}<div class="effort-steps">${steps}</div>`)}<p class="quiet">${W.effortHow}</p></section>`
}

const counting = (id: string, isCounted: boolean, token: string): Html =>
  postForm(
    token,
    `/run/${id}/count`,
    html`<button name="counted" value="${isCounted ? 'yes' : 'no'}">${isCounted ? W.count : W.leaveOut}</button>`,
  )

function fields({ values, wrong, shoes }: RunEditor): Html {
  const chosen = (field: RunField): string => values[field] ?? ''
  const error = (field: RunField): Html =>
    wrong[field] === undefined ? NOTHING : html`<span class="wrong-field" id="wrong-${field}">${wrong[field]}</span>`
  const marked = (field: RunField): Html =>
    wrong[field] === undefined ? NOTHING : html` aria-invalid="true" aria-describedby="wrong-${field}"`
  const typed = (field: RunField, more: Html = NOTHING): Html =>
    html`<label>${RUN_FIELD_LABELS[field]}<input name="${field}" value="${chosen(field)}" autocomplete="off" maxlength="200"${marked(field)}${more}>${error(field)}</label>`
  const oneOf = (field: RunField, all: readonly (readonly [string, string])[]): Html =>
    html`<label>${RUN_FIELD_LABELS[field]}<select name="${field}"${marked(field)}>${chosen(field) === '' ? option('', W.notKnown, true) : NOTHING}${all.map(([value, words]) => option(value, words, value === chosen(field)))}</select>${error(field)}</label>`
  return html`<div class="typed">
<div class="whole">${typed('title')}</div>
${typed('distanceM')}
${typed('movingS')}
${typed('start')}
${oneOf(
  'sport',
  SPORTS.map((sport) => [sport, SPORT_WORDS[sport]]),
)}
${oneOf(
  'surface',
  SURFACES.filter((kind) => kind !== 'unknown').map((kind) => [kind, SURFACE_WORDS[kind]]),
)}
${typed('ascentM')}
${typed('descentM')}
${typed('shoe', html` list="shoes"`)}
${oneOf('race', [
  ['yes', W.yes],
  ['no', W.no],
])}
</div><datalist id="shoes">${shoes.map((shoe) => html`<option value="${shoe}"></option>`)}</datalist>
<fieldset><legend>${RUN_FIELD_LABELS.rpe} <span class="quiet">${W.effortHow}</span></legend><div class="choices efforts">${Array.from({ length: 11 }, (_, step) => choice('radio', 'rpe', String(step), String(step), chosen('rpe') === String(step)))}</div>${error('rpe')}</fieldset>
<p><button class="main">${W.save}</button></p>`
}
