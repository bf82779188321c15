import { STEP_WORDS } from '#words/names.ts'
import { noteWords } from '#words/note-words.ts'
import { placeName } from '#words/pain.ts'
import { bodyFigure } from '../../drawings/body/marked.ts'
import type { Format } from '../../lib/format.ts'
import { type Html, html, NOTHING } from '../../lib/html.ts'
import type { Episode } from '../../model/episode.ts'
import type { PainNote } from '../../model/pain-note.ts'
import type { Judged } from './judged.ts'

/** Notes of a place at first glance. */
const SHOWN = 4

/** Each place that hurts: where on the way back, and what was written. */
export function places({ analysis }: Judged, format: Format): Html {
  const shown = analysis.episodes.filter(({ open, askIfGone }) => open || askIfGone)
  if (shown.length === 0) return NOTHING
  return html`<section class="places-hurt"><h2>Where it hurts</h2>
${bodyOf(shown)}
${shown.map((episode) => {
  const notes = analysis.notes.filter(({ id }) => episode.noteIds.includes(id)).toReversed()
  const inRow = episode.runsInRow > 1 ? `, ${episode.runsInRow} runs in a row` : ''
  return html`<article><h3>${placeName(episode.area, episode.side)}</h3><p class="quiet">${STEP_WORDS[episode.step]}${inRow}, since ${format.date(episode.firstDate)}</p>
<ul class="note-lines">${notes.slice(0, SHOWN).map((note) => noteLine(note, format))}</ul></article>`
})}</section>`
}

/** The report's own figure, a mark at each place. */
function bodyOf(episodes: readonly Episode[]): Html {
  const drawing = bodyFigure(
    episodes.map(({ area, side, severityMax, open }) => ({ area, side, severity: severityMax, open })),
  )
  if (drawing === null) return NOTHING
  const names = episodes.map(({ area, side }) => placeName(area, side)).join(', ')
  return html`<div class="body-marked" role="img" aria-label="On a figure: ${names}">${drawing}</div>`
}

/** A note: its day, the runner's words, what was understood. */
export function noteLine(note: PainNote, format: Format): Html {
  const what = noteWords(note, format)
  return html`<li><a href="/note?edit=${note.id}"><span class="day">${format.shortDate(note.date)}</span> ${note.text === '' ? NOTHING : html`<q>${note.text}</q> `}<span class="quiet">${what}${note.status === 'suggested' ? ' · from your description, not confirmed' : ''}${note.enteredBy === undefined ? '' : ` · written by ${note.enteredBy}`}</span></a></li>`
}
