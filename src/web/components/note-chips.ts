import { askWords, UNKNOWN_ANSWER } from '#words/asks.ts'
import { CLAIM_WORDS, NOTE_PAGE } from '#words/page.ts'
import { fieldValueWords, laterParts, type UnderstoodPart, understoodParts } from '#words/pain.ts'
import { valuesOfField } from '../../app/notes/note-fields.ts'
import type { Format } from '../../lib/format.ts'
import { type Html, html, NOTHING } from '../../lib/html.ts'
import type { Ask } from '../../model/ask.ts'
import type { PainNote } from '../../model/pain-note.ts'
import { callLink } from './call.ts'
import { placeOptions } from './place-options.ts'

/** Everything that is known of a note, piece by piece. */
export function partsOf(note: PainNote, format: Format): readonly UnderstoodPart[] {
  return note.diary ? [] : [...understoodParts(note.symptom, format), ...laterParts(note)]
}

/** What was understood of a note, each part a chip that changes it. */
export function noteChips(note: PainNote, format: Format, token: string): Html {
  return html`<ul class="chips">${partsOf(note, format).map((part) => chip(note.id, part, token))}${claimChips(note, token)}</ul>`
}

function chip(id: string, part: UnderstoodPart, token: string): Html {
  return html`<li><details class="chip"><summary>${part.text}</summary><form method="post" action="/note/change" class="answers"><input type="hidden" name="token" value="${token}"><input type="hidden" name="id" value="${id}"><input type="hidden" name="field" value="${part.field}">${choicesOf(part)}</form></details></li>`
}

function choicesOf({ field, name, value }: UnderstoodPart): Html {
  if (field === 'area')
    return html`<select name="value" aria-label="${name}"><option value="unknown">${fieldValueWords(field, UNKNOWN_ANSWER)}</option>${placeOptions(value)}</select><button>Change</button>`
  const values = valuesOfField(field)
  if (values.length === 0)
    return html`<input type="number" name="value" step="any" min="0" value="${value}" aria-label="${name}"><button>Change</button><button name="value" value="${UNKNOWN_ANSWER}">${fieldValueWords(field, UNKNOWN_ANSWER)}</button>`
  return html`${values.map(
    (each) =>
      html`<button name="value" value="${each}" aria-pressed="${String(each === value)}">${field.startsWith('sign:') ? yesNo(each) : fieldValueWords(field, each)}</button>`,
  )}`
}

const yesNo = (value: string): string =>
  value === UNKNOWN_ANSWER ? fieldValueWords('sign', value) : value === 'yes' ? 'Yes' : 'No'

/** What the note says of the runner, once it is answered: taken back in one tap. */
function claimChips({ id, claims }: PainNote, token: string): Html {
  const kept = claims.filter(({ answer }) => answer === 'yes')
  if (kept.length === 0) return NOTHING
  return html`<li><details class="chip"><summary>${CLAIM_WORDS.kept(kept)}</summary>${askForm(id, 'claim', token, [{ value: 'no', text: CLAIM_WORDS.takeBack }])}</details></li>`
}

/** The questions put about a note: tapped once each; "don't know" is not to be tapped, it is what stands. */
export function noteAsks(asks: readonly Ask[], country: string | null, token: string): Html {
  if (asks.length === 0) return NOTHING
  return html`<ul class="asks">${asks.map((ask) => html`<li>${oneAsk(ask, country, token)}</li>`)}</ul>`
}

function oneAsk(ask: Ask, country: string | null, token: string): Html {
  const { text, choices } = askWords(ask)
  const named = choices.filter(({ value }) => value !== UNKNOWN_ANSWER)
  const call =
    ask.id === 'danger' ? html`<p class="emergency-now">${NOTE_PAGE.ifNow} ${callLink(country)}</p>` : NOTHING
  if (!ask.several) return html`<p>${text}</p>${call}${askForm(ask.noteId, ask.id, token, named)}`
  const signs = named.filter(({ value }) => value !== 'none')
  return html`<p>${text}</p>${call}<form method="post" action="/note/answer" class="signs-form"><input type="hidden" name="token" value="${token}"><input type="hidden" name="note" value="${ask.noteId}"><input type="hidden" name="ask" value="${ask.id}">${ask.alsoFor.map((id) => html`<input type="hidden" name="also" value="${id}">`)}
<p class="answers"><button name="value" value="none">${named.find(({ value }) => value === 'none')?.text ?? ''}</button></p>
<div class="answers">${signs.map((each) => html`<label class="choice"><input type="checkbox" name="value" value="${each.value}"><span>${each.text}</span></label>`)}</div>
<p class="answers"><button name="ticked" value="yes">${NOTE_PAGE.theseTicked}</button></p></form>`
}

function askForm(
  noteId: string,
  ask: string,
  token: string,
  choices: readonly { readonly value: string; readonly text: string }[],
): Html {
  return html`<form method="post" action="/note/answer" class="answers"><input type="hidden" name="token" value="${token}"><input type="hidden" name="note" value="${noteId}"><input type="hidden" name="ask" value="${ask}">${choices.map(
    ({ value, text }) => html`<button name="value" value="${value}">${text}</button>`,
  )}</form>`
}
