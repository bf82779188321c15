import { askWords, UNKNOWN_ANSWER } from '#words/asks.ts'
import { CLAIM_WORDS, NOTE_PAGE } from '#words/page.ts'
import { fieldValueWords, type UnderstoodPart } from '#words/pain.ts'
import { type Html, html, NOTHING } from '../../lib/html.ts'
import type { Ask } from '../../model/ask.ts'
import type { PainNote } from '../../model/pain-note.ts'
import { callLink } from './emergency.ts'
import { choice, hidden, postForm } from './forms.ts'
import { placeOptions } from './place-options.ts'

/** A part of a note, and what it can be changed to; without choices it is a number. */
export interface NoteChip extends UnderstoodPart {
  readonly choices: readonly string[]
}

/** What was understood of a note, each part a chip that changes it. */
export function noteChips(note: PainNote, chips: readonly NoteChip[], token: string): Html {
  return html`<ul class="chips">${chips.map((each) => chip(note.id, each, token))}${claimChips(note, token)}</ul>`
}

function chip(id: string, part: NoteChip, token: string): Html {
  const content = [hidden('id', id), hidden('field', part.field), choicesOf(part)]
  return html`<li><details class="chip"><summary>${part.text}</summary>${postForm(token, '/note/change', content, 'answers')}</details></li>`
}

function choicesOf({ field, name, value, choices }: NoteChip): Html {
  if (field === 'area')
    return html`<select name="value" aria-label="${name}"><option value="unknown">${fieldValueWords(field, UNKNOWN_ANSWER)}</option>${placeOptions(value)}</select><button>Change</button>`
  if (choices.length === 0)
    return html`<input type="number" name="value" step="any" min="0" value="${value}" aria-label="${name}"><button>Change</button><button name="value" value="${UNKNOWN_ANSWER}">${fieldValueWords(field, UNKNOWN_ANSWER)}</button>`
  return html`${choices.map(
    (each) =>
      html`<button name="value" value="${each}" aria-pressed="${String(each === value)}">${field.startsWith('sign:') ? yesNo(each) : fieldValueWords(field, each)}</button>`,
  )}`
}

const yesNo = (value: string): string =>
  value === UNKNOWN_ANSWER ? fieldValueWords('sign', value) : value === 'yes' ? 'Yes' : 'No'

/** What the note holds about the runner, once it is answered: undone in one tap. */
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
  const content = html`${hidden('note', ask.noteId)}${hidden('ask', ask.id)}${ask.alsoFor.map((id) => hidden('also', id))}
<p class="answers"><button name="value" value="none">${named.find(({ value }) => value === 'none')?.text ?? ''}</button></p>
<div class="answers">${signs.map((each) => choice('checkbox', 'value', each.value, each.text, false))}</div>
<p class="answers"><button name="ticked" value="yes">${NOTE_PAGE.theseTicked}</button></p>`
  return html`<p>${text}</p>${call}${postForm(token, '/note/answer', content, 'signs-form')}`
}

function askForm(
  noteId: string,
  ask: string,
  token: string,
  choices: readonly { readonly value: string; readonly text: string }[],
): Html {
  const buttons = choices.map(({ value, text }) => html`<button name="value" value="${value}">${text}</button>`)
  return postForm(token, '/note/answer', [hidden('note', noteId), hidden('ask', ask), buttons], 'answers')
}
