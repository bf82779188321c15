import { DIARY_LINE } from '#words/page.ts'
import { areaAnswers, PAIN_QUESTIONS, placeName, SIGN_WORDS, understood } from '#words/pain.ts'
import type { PainQuestion } from '../../app/answer-question.ts'
import type { Format } from '../../lib/format.ts'
import type { Area } from '../../model/area.ts'
import type { PainNote } from '../../model/pain-note.ts'
import type { Sign } from '../../model/symptom.ts'
import type { Form } from '../form.ts'
import { type Html, html, NOTHING } from '../html.ts'
import { type NoteGiven, questionField } from '../note-form.ts'

/** Asked at once; the others wait behind "more", for who wants to say more. */
const FIRST: readonly string[] = [
  'knee-part',
  'foot-part',
  'hip-part',
  'shin-part',
  'side',
  'gait',
  'trend',
  'listed-signs',
]

/** Where the scale and the figure already ask. */
const ASKED_ABOVE: readonly string[] = ['severity', 'place']

/** What is understood so far, and the questions that matter for the place: the piece that changes while the runner types. */
export function understanding({ base, questions, when }: NoteGiven, form: Form, format: Format, today: string): Html {
  const isNew = when.ok && when.value.date === today
  const asked = questions.filter(({ key }) => !ASKED_ABOVE.includes(key) && !(key === 'next-morning' && isNew))
  const first = asked
    .filter(({ key }) => FIRST.includes(key))
    .toSorted((a, b) => FIRST.indexOf(a.key) - FIRST.indexOf(b.key))
  const more = asked.filter(({ key }) => !FIRST.includes(key))
  const place = placeName(base[0]?.symptom.area ?? null, base[0]?.symptom.side ?? null)
  return html`<div id="understood" aria-live="polite">
${understoodLines(base, format)}
${first.map((question) => fieldset(question, place, form))}
${
  more.length === 0
    ? NOTHING
    : html`<details class="more"><summary>Say more, if it matters</summary>${more.map((question) => fieldset(question, place, form))}</details>`
}</div>`
}

function understoodLines(base: readonly PainNote[], format: Format): Html {
  const said = base.filter(({ text, symptom }) => text.trim() !== '' || symptom.area !== null)
  if (said.length === 0) return NOTHING
  return html`<div class="understood"><p class="quiet">Understood</p><ul>${said.map(
    ({ diary, symptom }) => html`<li>${diary ? DIARY_LINE : understood(symptom, format)}</li>`,
  )}</ul>${said.length > 1 ? html`<p class="quiet">Several places: one note each. To say more of one, write it alone.</p>` : NOTHING}</div>`
}

function fieldset(question: PainQuestion, place: string, form: Form): Html {
  const words = PAIN_QUESTIONS[question.key]
  if (words === undefined) return NOTHING
  const name = questionField(question.key)
  const chosen = form.getAll(name)
  if (question.key === 'listed-signs') {
    return html`<fieldset class="signs"><legend>${words.ask(place)}</legend>
${choice('checkbox', 'none', 'yes', 'None of these', form.get('none') === 'yes')}
${question.values.map((value) => choice('checkbox', name, value, SIGN_WORDS[value as Sign], chosen.includes(value)))}</fieldset>`
  }
  const known = Object.entries(words.answers)
  const answers = known.length > 0 ? known : Object.entries(areaAnswers(question.values as readonly Area[]))
  return html`<fieldset><legend>${words.ask(place)}</legend>${answers.map(([value, label]) => choice('radio', name, value, label, chosen.includes(value)))}</fieldset>`
}

/** A radio or a box as a button to tap. */
export function choice(
  kind: 'radio' | 'checkbox',
  name: string,
  value: string,
  label: string,
  isChosen: boolean,
): Html {
  return html`<label class="choice"><input type="${kind}" name="${name}" value="${value}"${isChosen ? html` checked` : NOTHING}><span>${label}</span></label>`
}
