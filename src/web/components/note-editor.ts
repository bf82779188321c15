import { NOTE_PAGE } from '#words/page.ts'
import { fieldName, fieldValueWords, placeName } from '#words/pain.ts'
import { bodyFigure } from '../../drawings/body/tapped.ts'
import type { Format } from '../../lib/format.ts'
import { type Html, html, NOTHING } from '../../lib/html.ts'
import { addDays } from '../../lib/local-date.ts'
import { AREA_NAMES } from '../../model/area.ts'
import type { Run } from '../../model/run.ts'
import { field, option } from './forms.ts'
import { emergencyTyped, type NoteDraft, understanding } from './note-questions.ts'
import { placeOptions } from './place-options.ts'

/** A field that the note has an answer for, and what it can be changed to. */
export interface HeldAnswer {
  readonly field: string
  readonly value: string
  readonly choices: readonly string[]
}

/** All that the form of a pain shows. */
export interface NoteEditor {
  readonly draft: NoteDraft
  readonly held: readonly HeldAnswer[]
  /** What the note may be of: a run's id or a day, and which of them is chosen. */
  readonly runs: readonly Run[]
  readonly otherDay: string | null
  readonly when: string
  readonly today: string
  readonly country: string | null
  readonly format: Format
}

/** The field of an answer that a note holds already. */
export const heldField = (field: string): string => `f.${field}`

/** The form of a pain: place, how much, the questions that matter there, or just words. */
export function noteEditor(editor: NoteEditor, token: string): Html {
  const { draft, held, today, country, format } = editor
  const { form, edited } = draft
  const place = field(form, 'place')
  const [area, side] = place.split(':')
  const chosen = {
    area: AREA_NAMES.find((name) => name === area) ?? null,
    side: side === 'left' || side === 'right' ? side : null,
  } as const
  const address = (key: string, value: string): string => {
    const kept = new URLSearchParams()
    for (const name of ['when', 'day', 'text', 'edit', 'severity'])
      if (field(form, name) !== '') kept.set(name, field(form, name))
    kept.set(key, value)
    return `/note?${kept}#where`
  }
  return html`<form method="post" action="/note" class="note-form" id="note-form">
<input type="hidden" name="token" value="${token}"><input type="hidden" name="edit" value="${edited?.id ?? ''}">
${edited === null ? whenField(editor) : html`<p class="when">${format.date(edited.date, today)}</p>`}
<div class="field"><label for="text">In your own words <span class="quiet">– enough on its own</span></label>
<textarea id="text" name="text" rows="2" maxlength="2000" placeholder="left knee 4/10, outside, got worse, limped home">${field(form, 'text')}</textarea>${emergencyTyped(draft, country)}</div>
<fieldset class="where" id="where"><legend>${place === '' ? 'Or tap where it hurts' : placeName(chosen.area, chosen.side)}</legend>
${bodyFigure({ hrefOf: (at) => address('place', `${at.area}:${at.side ?? ''}`), chosen })}
<label class="place-list">The same as a list <select name="place"><option value="">not chosen</option>${placeOptions(place)}</select></label></fieldset>
<fieldset class="scale"><legend>How much at its worst? <span class="quiet">0 none – 10 the worst there is</span></legend><div class="scale-steps">${Array.from(
    { length: 11 },
    (_, value) =>
      html`<label><input type="radio" name="severity" value="${value}"${field(form, 'severity') === String(value) ? html` checked` : NOTHING}><span>${value}</span></label>`,
  )}</div></fieldset>
${understanding(draft, country, format)}
${heldAnswers(held, form)}
<p class="save"><button class="main">${edited === null ? 'Note it' : 'Save'}</button></p></form>`
}

/** Every answer the note holds, to be changed; "don't know" clears it. */
function heldAnswers(held: readonly HeldAnswer[], form: URLSearchParams): Html {
  if (held.length === 0) return NOTHING
  const one = ({ field: name, value, choices }: HeldAnswer): Html => {
    const chosen = form.get(heldField(name)) ?? value
    return html`<label><span>${fieldName(name)}</span> <select name="${heldField(name)}">${choices.map((each) => option(each, fieldValueWords(name, each), each === chosen))}</select></label>`
  }
  // "None of these" denies a dozen signs at once: they would bury the others.
  const denied = held.filter(({ field: name, value }) => name.startsWith('sign:') && value === 'no')
  const others = held.filter((each) => !denied.includes(each))
  return html`<fieldset class="held"><legend>${NOTE_PAGE.answered}</legend>${others.map(one)}${
    denied.length === 0
      ? NOTHING
      : html`<details class="more"><summary>${NOTE_PAGE.denied(denied.length)}</summary>${denied.map(one)}</details>`
  }</fieldset>`
}

function whenField({ draft, runs, otherDay, when, today, format }: NoteEditor): Html {
  const yesterday = addDays(today, -1)
  const runWords = ({ date, distanceM, title }: Run): string =>
    [
      date === today ? 'Today' : date === yesterday ? 'Yesterday' : format.date(date, today),
      distanceM === null ? 'run' : format.distance(distanceM),
      ...(title === null ? [] : [`“${title.slice(0, 40)}”`]),
    ].join(', ')
  return html`<div class="field when-field"><label for="when">When</label><select id="when" name="when">
${otherDay === null ? NOTHING : option(otherDay, otherDay, otherDay === when)}
${runs.map((run) => option(run.id, runWords(run), run.id === when))}
${option(today, 'Today, no run', today === when)}${option(yesterday, 'Yesterday, no run', yesterday === when)}</select>
<details><summary>Another day</summary><label>Day <input type="date" name="day" max="${today}" value="${field(draft.form, 'day')}"></label></details></div>`
}
