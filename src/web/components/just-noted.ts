import { isOneLine, noteWords } from '#words/note-words.ts'
import { NOTE_PAGE } from '#words/page.ts'
import type { Format } from '../../lib/format.ts'
import { type Html, html, NOTHING } from '../../lib/html.ts'
import type { Ask } from '../../model/ask.ts'
import type { PainNote } from '../../model/pain-note.ts'
import { type NoteChip, noteAsks, noteChips } from './note-chips.ts'

/** What was written at once, and the questions put about it. */
export interface WrittenNotes {
  /** The note it is named by. */
  readonly id: string
  readonly notes: readonly { readonly note: PainNote; readonly chips: readonly NoteChip[] }[]
  readonly asks: readonly Ask[]
}

/** After a note: what was understood, each part to be changed, then the questions put about it. */
export function justNoted(
  { id, notes, asks }: WrittenNotes,
  country: string | null,
  format: Format,
  token: string,
): Html {
  return html`<section class="understood" id="understood-note"><p class="quiet">${NOTE_PAGE.understood}</p>
${notes.map(({ note, chips }) => (isOneLine(note) ? html`<p>${noteWords(note, format)}</p>` : noteChips(note, chips, token)))}
${noteAsks(asks, country, token)}
<p><a href="/note?edit=${id}">${NOTE_PAGE.changeAll}</a></p></section>`
}

/** What may be a danger stands above all else. */
export function dangerFirst(asks: readonly Ask[], country: string | null, token: string): Html {
  if (asks.length === 0) return NOTHING
  return html`<section class="questions">${noteAsks(asks, country, token)}</section>`
}
