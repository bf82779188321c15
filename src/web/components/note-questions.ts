import { DO_NOT_KNOW, UNKNOWN_ANSWER } from '#words/asks.ts'
import { noteWords } from '#words/note-words.ts'
import { NOTE_PAGE } from '#words/page.ts'
import { areaAnswers, PAIN_QUESTIONS, placeName, SIGN_WORDS } from '#words/pain.ts'
import type { Format } from '../../lib/format.ts'
import { type Html, html, NOTHING } from '../../lib/html.ts'
import type { Area } from '../../model/area.ts'
import { DANGER_SIGNS } from '../../model/danger-signs.ts'
import type { PainNote } from '../../model/pain-note.ts'
import type { Sign } from '../../model/symptom.ts'
import { callLink } from './emergency.ts'
import { choice } from './forms.ts'

/** A question about the place, with the values it takes. */
export interface NoteQuestion {
  readonly key: string
  readonly values: readonly string[]
}

/** What stands in the form of a pain so far, and what is understood of it. */
export interface NoteDraft {
  readonly form: URLSearchParams
  /** Notes with the words and the place alone: what the questions are about. */
  readonly base: readonly PainNote[]
  /** The same with everything that is tapped so far. */
  readonly asGiven: readonly PainNote[]
  /** What of the words may be a danger, which comes first. */
  readonly danger: PainNote['danger']
  readonly questions: readonly NoteQuestion[]
  /** The note that is changed. */
  readonly edited: PainNote | null
  readonly isToday: boolean
  /** As it stands it is an emergency. */
  readonly isEmergency: boolean
}

/** The field of a question's answer. */
export const questionField = (key: string): string => `q.${key}`

/** Put at once; the others wait behind "more", for who wants to say more. */
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

/** The scale and the figure are there for these. */
const STANDS_ABOVE: readonly string[] = ['severity', 'place']

/** Questions at first glance. */
const AT_ONCE = 3

/**
 * What is understood so far, and the questions that matter for the place: the piece that changes while the runner types.
 */
export function understanding(draft: NoteDraft, country: string | null, format: Format): Html {
  const { form, base, asGiven, danger, edited, isToday } = draft
  const rank = ({ key }: NoteQuestion): number => (FIRST.includes(key) ? FIRST.indexOf(key) : FIRST.length)
  const questions = draft.questions
    .filter(({ key }) => !STANDS_ABOVE.includes(key) && !(key === 'next-morning' && isToday))
    .toSorted((a, b) => rank(a) - rank(b))
  const isDangerOpen = danger !== null && (danger.answer === null || edited !== null)
  const shown = AT_ONCE - (isDangerOpen ? 1 : 0)
  const more = questions.slice(shown)
  const place = placeName(base[0]?.symptom.area ?? null, base[0]?.symptom.side ?? null)
  return html`<div id="understood" aria-live="polite">
${understoodLines(asGiven, format)}
${isDangerOpen ? dangerFieldset(danger, form, country) : NOTHING}
${questions.slice(0, shown).map((question) => fieldset(question, place, form))}
${
  more.length === 0
    ? NOTHING
    : html`<details class="more"><summary>Say more, if it matters</summary>${more.map((question) => fieldset(question, place, form))}</details>`
}</div>`
}

/** Right under the words: what to do now, where they may be an emergency. */
export const emergencyTyped = ({ isEmergency }: NoteDraft, country: string | null): Html =>
  html`<div id="emergency-typed" role="alert">${
    isEmergency
      ? html`<div class="emergency-line"><p>${NOTE_PAGE.emergencyTyped}</p><p>${callLink(country)}</p></div>`
      : NOTHING
  }</div>`

function dangerFieldset(danger: NonNullable<PainNote['danger']>, form: URLSearchParams, country: string | null): Html {
  const name = questionField('danger')
  const chosen = form.getAll(name)
  return html`<fieldset class="signs"><legend>${NOTE_PAGE.dangers} <span class="quiet">${danger.raisedBy.map((words) => `“${words}”`).join(', ')}</span></legend><p class="emergency-now">${NOTE_PAGE.ifNow} ${callLink(country)}</p>
${choice('checkbox', name, 'none', 'None of these', chosen.includes('none'))}
${DANGER_SIGNS.map((sign) => choice('checkbox', name, sign, SIGN_WORDS[sign], chosen.includes(sign)))}</fieldset>`
}

function understoodLines(base: readonly PainNote[], format: Format): Html {
  const spoken = base.filter(({ text, symptom }) => text.trim() !== '' || symptom.area !== null)
  if (spoken.length === 0) return NOTHING
  return html`<div class="understood"><p class="quiet">Understood</p><ul>${spoken.map(
    (note) => html`<li>${noteWords(note, format)}</li>`,
  )}</ul>${spoken.length > 1 ? html`<p class="quiet">Several places: one note each. To say more of one, write it alone.</p>` : NOTHING}</div>`
}

function fieldset(question: NoteQuestion, place: string, form: URLSearchParams): Html {
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
