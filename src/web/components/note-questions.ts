import { DO_NOT_KNOW, UNKNOWN_ANSWER } from '#words/asks.ts'
import { noteWords } from '#words/note-words.ts'
import { NOTE_PAGE } from '#words/page.ts'
import { areaAnswers, PAIN_QUESTIONS, placeName, SIGN_WORDS } from '#words/pain.ts'
import type { PainQuestion } from '../../app/notes/answer-question.ts'
import { adviceOfNotes } from '../../app/notes/note-alone.ts'
import type { Format } from '../../lib/format.ts'
import { type Html, html, NOTHING } from '../../lib/html.ts'
import type { Area } from '../../model/area.ts'
import { DANGER_SIGNS } from '../../model/danger-signs.ts'
import type { PainNote } from '../../model/pain-note.ts'
import type { Sign } from '../../model/symptom.ts'
import type { Form } from '../form.ts'
import { type NoteGiven, questionField } from '../note-form.ts'
import type { RequestView } from '../runner-context.ts'
import { callLink } from './call.ts'

/** Asked at once; the others wait behind "more", for who wants to say more. */
const FIRST: readonly string[] = [
  'listed-signs',
  'gait',
  'trend',
  'side',
  'knee-part',
  'foot-part',
  'hip-part',
  'shin-part',
]

/** Where the scale and the figure already ask. */
const ASKED_ABOVE: readonly string[] = ['severity', 'place']

/** Asked at once while it is written; the others wait behind "more". */
const AT_ONCE = 3

/**
 * What is understood so far, and the questions that matter for the place: the piece that changes while the runner types.
 */
export function understanding(given: NoteGiven, form: Form, { format, today, log }: RequestView): Html {
  const { base, asGiven, danger, questions, when, edited } = given
  const isNew = when.ok && when.value.date === today
  const asked = questions.filter(({ key }) => !ASKED_ABOVE.includes(key) && !(key === 'next-morning' && isNew))
  const rank = ({ key }: PainQuestion): number => (FIRST.includes(key) ? FIRST.indexOf(key) : FIRST.length)
  const inOrder = asked.toSorted((a, b) => rank(a) - rank(b))
  const isDangerAsked = danger !== null && (danger.answer === null || edited !== null)
  const shown = AT_ONCE - (isDangerAsked ? 1 : 0)
  const more = inOrder.slice(shown)
  const place = placeName(base[0]?.symptom.area ?? null, base[0]?.symptom.side ?? null)
  return html`<div id="understood" aria-live="polite">
${understoodLines(asGiven, format)}
${isDangerAsked ? dangerFieldset(danger, form, log.settings.country) : NOTHING}
${inOrder.slice(0, shown).map((question) => fieldset(question, place, form))}
${
  more.length === 0
    ? NOTHING
    : html`<details class="more"><summary>Say more, if it matters</summary>${more.map((question) => fieldset(question, place, form))}</details>`
}</div>`
}

/** Right under the words: what to do now, where they may be an emergency. */
export function emergencyTyped({ asGiven }: NoteGiven, { log, today }: RequestView): Html {
  const isEmergency = adviceOfNotes(log.settings, today)(asGiven).care === 'emergency'
  return html`<div id="emergency-typed" role="alert">${
    isEmergency
      ? html`<div class="emergency-line"><p>${NOTE_PAGE.emergencyTyped}</p><p>${callLink(log.settings.country)}</p></div>`
      : NOTHING
  }</div>`
}

function dangerFieldset(danger: NonNullable<NoteGiven['danger']>, form: Form, country: string | null): Html {
  const name = questionField('danger')
  const chosen = form.getAll(name)
  return html`<fieldset class="signs"><legend>${NOTE_PAGE.dangers} <span class="quiet">${danger.raisedBy.map((words) => `“${words}”`).join(', ')}</span></legend><p class="emergency-now">${NOTE_PAGE.ifNow} ${callLink(country)}</p>
${choice('checkbox', name, 'none', 'None of these', chosen.includes('none'))}
${DANGER_SIGNS.map((sign) => choice('checkbox', name, sign, SIGN_WORDS[sign], chosen.includes(sign)))}</fieldset>`
}

function understoodLines(base: readonly PainNote[], format: Format): Html {
  const said = base.filter(({ text, symptom }) => text.trim() !== '' || symptom.area !== null)
  if (said.length === 0) return NOTHING
  return html`<div class="understood"><p class="quiet">Understood</p><ul>${said.map(
    (note) => html`<li>${noteWords(note, format)}</li>`,
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
  return html`<fieldset><legend>${words.ask(place)}</legend>${choice('radio', name, UNKNOWN_ANSWER, DO_NOT_KNOW, chosen.length === 0 || chosen.includes(UNKNOWN_ANSWER))}${answers
    .filter(([value]) => value !== UNKNOWN_ANSWER)
    .map(([value, label]) => choice('radio', name, value, label, chosen.includes(value)))}</fieldset>`
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
