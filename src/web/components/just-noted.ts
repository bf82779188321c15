import { isDangerOpen, isOneLine, noteWords } from '#words/note-words.ts'
import { NOTE_PAGE } from '#words/page.ts'
import { asksOf } from '../../app/notes/asks.ts'
import { questionsAbout } from '../../app/notes/note-questions.ts'
import { type Html, html, NOTHING } from '../../lib/html.ts'
import type { PainNote } from '../../model/pain-note.ts'
import type { RequestView } from '../runner-context.ts'
import { noteAsks, noteChips } from './note-chips.ts'

/** The notes of one writing, the one that is named first. */
export function notesWritten({ log }: RequestView, id: string): readonly PainNote[] {
  const named = log.notes.find((note) => note.id === id)
  if (named === undefined) return []
  const same = log.notes.filter(
    (note) =>
      note !== named &&
      note.status === named.status &&
      note.text === named.text &&
      note.date === named.date &&
      note.sourceKey === named.sourceKey &&
      note.writtenMs === named.writtenMs,
  )
  return [named, ...same]
}

/** After a note: what was understood, each part to be changed, then the questions put about it. */
export function justNoted(view: RequestView, id: string, token: string): Html {
  const notes = notesWritten(view, id)
  if (notes.length === 0) return NOTHING
  const { log, today, format } = view
  const asks = questionsAbout(log, notes, today)
  return html`<section class="understood" id="understood-note"><p class="quiet">${NOTE_PAGE.understood}</p>
${notes.map((note) => (isOneLine(note) ? html`<p>${noteWords(note, format)}</p>` : noteChips(note, format, token)))}
${noteAsks(asks, log.settings.country, token)}
<p><a href="/note?edit=${id}">${NOTE_PAGE.changeAll}</a></p></section>`
}

/** What may be a danger in any note stands above all else until it is answered, once for all words. */
export function openDanger({ log, today }: RequestView, token: string): Html {
  const waiting = log.notes.filter((note) => note.status === 'own' && note.date <= today && isDangerOpen(note))
  if (waiting.length === 0) return NOTHING
  return html`<section class="questions">${noteAsks(asksOf(waiting, []).slice(0, 1), log.settings.country, token)}</section>`
}
