import type { Context, Hono } from 'hono'
import { addNote, settleSuggestion } from '../../app/notes/add-note.ts'
import { answerOptions } from '../../app/notes/answer-question.ts'
import { fieldOptions } from '../../app/notes/note-fields.ts'
import { type SymptomOptions, UNKNOWN } from '../../app/notes/symptom-options.ts'
import type { PainNote } from '../../model/pain-note.ts'
import { field } from '../components/forms.ts'
import type { NoteDraft } from '../components/note-questions.ts'
import { emergencyTyped, understanding } from '../components/note-questions.ts'
import { readForm } from '../form.ts'
import { filledIn, noteEditorOf, placeOptions, readNoteForm } from '../loaders/note-form.ts'
import type { RequestView } from '../request-view.ts'
import { type Changes, goTo, type Pages, type RunnerContext } from '../runner-context.ts'
import { editWithUndo, undoNote } from '../undo.ts'
import { noteView } from '../views/note.ts'

export function addNotePage(app: Hono, runner: Pages & Changes & Pick<RunnerContext, 'nowMs'>): void {
  const { view: look, show, token, store, undo, newId, nowMs } = runner

  app.get('/note', async (context) => {
    const view = await look()
    const given = new URLSearchParams(new URL(context.req.url).search)
    const edited = view.log.notes.find(({ id }) => id === given.get('edit'))
    const form = edited === undefined ? given : filledIn(given, edited)
    return page(context, view, readNoteForm(form, view, runner).draft)
  })

  app.post('/note/understand', async (context) => {
    const view = await look()
    const { draft } = readNoteForm(await readForm(context), view, runner)
    const { country } = view.log.settings
    return context.html(emergencyTyped(draft, country).markup + understanding(draft, country, view.format).markup)
  })

  app.post('/note', async (context) => {
    const view = await look()
    const { today } = view
    const { draft, when, text, options, noneOfThese } = readNoteForm(await readForm(context), view, runner)
    const { edited } = draft
    if (edited !== null) {
      const change = { ...(text === edited.text ? {} : { text }), options, noneOfThese, today }
      return goTo(context, `/?note=${edited.id}`, 'edited', await editWithUndo(runner, edited.id, change))
    }
    if (!when.ok) return page(context, view, draft, `${when.error}.`)
    if (text.trim() === '' && isNothing(options))
      return page(context, view, draft, 'Nothing is noted yet: tap a place, or write.')
    const written = { when: when.value, text, options, noneOfThese, today, nowMs: nowMs(), newId: () => newId('n') }
    const notes = await addNote(store, written)
    const undoId = undo.keep(async () => {
      for (const { id } of notes) await store.removeNote(id)
    })
    return goTo(context, `/?note=${notes[0]?.id ?? ''}`, 'noted', undoId)
  })

  /** One thing that was understood, tapped to be something else. */
  app.post('/note/change', async (context) => {
    const form = await readForm(context)
    const [name, value] = [field(form, 'field'), field(form, 'value')]
    return change(context, field(form, 'id'), () =>
      name === 'area' && value !== UNKNOWN ? placeOptions(value) : fieldOptions(name, value),
    )
  })

  /** A question put about a note. */
  app.post('/note/answer', async (context) => {
    const form = await readForm(context)
    return change(
      context,
      field(form, 'note'),
      ({ symptom }) => answerOptions(field(form, 'ask'), symptom, form.getAll('value')),
      field(form, 'ask') === 'danger' ? form.getAll('also') : [],
    )
  })

  async function change(
    context: Context,
    id: string,
    optionsOf: (note: PainNote) => SymptomOptions,
    alsoFor: readonly string[] = [],
  ): Promise<Response> {
    const { log, today } = await look()
    const note = log.notes.find((each) => each.id === id)
    if (note === undefined) return goTo(context, '/note', 'gone')
    const options = optionsOf(note)
    if (isNothing(options)) return goTo(context, `/?note=${id}`, 'not-kept')
    const undoId = await editWithUndo(runner, id, { options, noneOfThese: false, today, alsoFor })
    return goTo(context, `/?note=${id}`, 'edited', undoId)
  }

  for (const [verb, done] of [
    ['remove', 'removed'],
    ['accept', 'accepted'],
    ['dismiss', 'dismissed'],
  ] as const) {
    app.post(`/note/${verb}`, async (context) => {
      const id = field(await readForm(context), 'id')
      const note = (await store.notes()).find((each) => each.id === id)
      if (note === undefined) return goTo(context, '/note', 'gone')
      if (verb === 'remove') await store.removeNote(id)
      else await settleSuggestion(store, id, verb === 'accept' ? 'own' : 'dismissed')
      return goTo(context, '/note', done, undoNote(runner, note))
    })
  }

  function page(context: Context, view: RequestView, draft: NoteDraft, wrong: string | null = null): Promise<Response> {
    const title = draft.edited === null ? 'Note' : 'Change a note'
    const body = noteView({ editor: noteEditorOf(draft, view), wrong, notes: view.log.notes.toReversed() }, token)
    return show(context, { title, script: 'note.js' }, body)
  }
}

const isNothing = (options: SymptomOptions): boolean => Object.values(options).every((value) => value === undefined)
