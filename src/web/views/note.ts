import { SUGGESTED_COUNT } from '#words/page.ts'
import { type Html, html, NOTHING } from '../../lib/html.ts'
import { withoutCommand } from '../../lib/without-command.ts'
import type { PainNote } from '../../model/pain-note.ts'
import { hidden, postForm } from '../components/forms.ts'
import { type NoteEditor, noteEditor } from '../components/note-editor.ts'
import { noteLine } from '../components/places.ts'

/** Notes at first glance; older ones stand with their runs. */
const SHOWN_NOTES = 12

export interface NotePage {
  readonly editor: NoteEditor
  /** Why it was not kept. */
  readonly wrong: string | null
  /** The newest first. */
  readonly notes: readonly PainNote[]
}

/** Note a pain, correct one, remove one, confirm what was found in descriptions. */
export function noteView(page: NotePage, token: string): Html {
  const { editor, wrong } = page
  const { edited } = editor.draft
  return html`<header class="headline"><h1>${edited === null ? 'Where does it hurt?' : 'Change this note'}</h1></header>
${wrong === null ? NOTHING : html`<p class="wrong" role="alert">${withoutCommand(wrong)}</p>`}
${noteEditor(editor, token)}
${edited === null ? lists(page, token) : removal(edited, token)}`
}

function lists({ notes, editor }: NotePage, token: string): Html {
  const { format } = editor
  const suggested = notes.filter(({ status }) => status === 'suggested')
  const own = notes.filter(({ status }) => status === 'own')
  return html`${
    suggested.length === 0
      ? NOTHING
      : html`<section><h2>Found in your descriptions</h2><p class="quiet">${SUGGESTED_COUNT}</p><ul class="note-lines">${suggested
          .slice(0, SHOWN_NOTES)
          .map(
            (note) =>
              html`${noteLine(note, format)}<li class="acts">${act(note, token, 'accept', 'Yes, pain')}${act(note, token, 'dismiss', 'No')}</li>`,
          )}</ul></section>`
  }
<section id="notes"><h2>Your notes</h2>${
    own.length === 0
      ? html`<p class="quiet">None yet.</p>`
      : html`<ul class="note-lines">${own.slice(0, SHOWN_NOTES).map((note) => noteLine(note, format))}</ul>`
  }</section>`
}

const act = ({ id }: PainNote, token: string, verb: string, words: string): Html =>
  postForm(token, `/note/${verb}`, html`${hidden('id', id)}<button>${words}</button>`)

const removal = (note: PainNote, token: string): Html =>
  html`<section class="acts">${note.status === 'suggested' ? act(note, token, 'accept', 'Yes, pain, as it stands') : NOTHING}${note.status === 'own' ? act(note, token, 'remove', 'Remove this note') : act(note, token, 'dismiss', 'No pain: leave it out')}</section>`
