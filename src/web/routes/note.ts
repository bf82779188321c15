import type { Context, Hono } from 'hono'
import { SUGGESTED_COUNT } from '#words/page.ts'
import { addNote, settleSuggestion } from '../../app/notes/add-note.ts'
import { answerOptions } from '../../app/notes/answer-question.ts'
import { fieldOptions } from '../../app/notes/note-fields.ts'
import { type SymptomOptions, UNKNOWN } from '../../app/notes/symptom-options.ts'
import { type Html, html, NOTHING } from '../../lib/html.ts'
import { DANGER_SIGNS } from '../../model/danger-signs.ts'
import type { PainNote } from '../../model/pain-note.ts'
import { noteEditor } from '../components/note-editor.ts'
import { emergencyTyped, understanding } from '../components/note-questions.ts'
import { noteLine } from '../components/places.ts'
import { type Form, field, readForm } from '../form.ts'
import { heldAbove, type NoteGiven, placeOptions, questionField, readNoteForm } from '../note-form.ts'
import { goTo, loadView, type RequestView, type RunnerContext, show } from '../runner-context.ts'
import { editWithUndo, undoNote, undoNotes } from '../undo.ts'

/** Notes at first glance; older ones stand with their runs. */
const SHOWN_NOTES = 12

/** Note a pain, correct one, take one back, confirm what was found in descriptions. */
export function addNotePage(app: Hono, runner: RunnerContext): void {
  const read = (form: Form, view: RequestView): NoteGiven =>
    readNoteForm(form, view, () => runner.newId('n'), runner.nowMs())

  app.get('/note', async (context) => {
    const view = await loadView(runner)
    const asked = new URLSearchParams(new URL(context.req.url).search)
    const edited = view.log.notes.find(({ id }) => id === asked.get('edit')) ?? null
    const form = edited === null ? asked : filledIn(asked, edited)
    return page(context, view, form, edited, null)
  })

  app.post('/note/understand', async (context) => {
    const view = await loadView(runner)
    const form = await readForm(context)
    const given = read(form, view)
    return context.html(emergencyTyped(given, view).markup + understanding(given, form, view).markup)
  })

  app.post('/note', async (context) => {
    const view = await loadView(runner)
    const form = await readForm(context)
    const given = read(form, view)
    const edited = view.log.notes.find(({ id }) => id === field(form, 'edit')) ?? null
    if (edited !== null) {
      const { text, options, noneOfThese } = given
      const change = { ...(text === edited.text ? {} : { text }), options, noneOfThese, today: view.today }
      return goTo(context, `/?note=${edited.id}`, 'edited', await editWithUndo(runner, edited.id, change))
    }
    const isEmpty = given.text.trim() === '' && Object.values(given.options).every((value) => value === undefined)
    if (!given.when.ok) return page(context, view, form, null, `${given.when.error}.`)
    if (isEmpty) return page(context, view, form, null, 'Nothing was said yet: tap a place, or write.')
    const notes = await addNote(runner.log.store, {
      ...given,
      when: given.when.value,
      today: view.today,
      nowMs: runner.nowMs(),
      newId: () => runner.newId('n'),
    })
    return goTo(
      context,
      `/?note=${notes[0]?.id ?? ''}`,
      'noted',
      undoNotes(
        runner,
        notes.map(({ id }) => id),
      ),
    )
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
    const { log, today } = await loadView(runner)
    const note = log.notes.find((each) => each.id === id)
    if (note === undefined) return goTo(context, '/note', 'gone')
    const options = optionsOf(note)
    if (Object.values(options).every((value) => value === undefined)) return goTo(context, `/?note=${id}`, 'not-kept')
    const undo = await editWithUndo(runner, id, { options, noneOfThese: false, today, alsoFor })
    return goTo(context, `/?note=${id}`, 'edited', undo)
  }

  for (const [verb, done] of [
    ['remove', 'removed'],
    ['accept', 'accepted'],
    ['dismiss', 'dismissed'],
  ] as const) {
    app.post(`/note/${verb}`, async (context) => {
      const id = field(await readForm(context), 'id')
      const { store } = runner.log
      const note = (await store.notes()).find((each) => each.id === id)
      if (note === undefined) return goTo(context, '/note', 'gone')
      if (verb === 'remove') await store.removeNote(id)
      else await settleSuggestion(store, id, verb === 'accept' ? 'own' : 'dismissed')
      return goTo(context, '/note', done, undoNote(runner, id, note))
    })
  }

  async function page(
    context: Context,
    view: RequestView,
    form: Form,
    edited: PainNote | null,
    wrong: string | null,
  ): Promise<Response> {
    const title = edited === null ? 'Note' : 'Change a note'
    const body = html`<header class="headline"><h1>${edited === null ? 'Where does it hurt?' : 'Change this note'}</h1></header>
${wrong === null ? NOTHING : html`<p class="wrong" role="alert">${wrong}</p>`}
${noteEditor(view, form, read(form, view), edited, runner.token)}
${edited === null ? lists(view) : removal(edited)}`
    return show(runner, context, { title, script: 'note.js' }, body)
  }

  function lists({ log, format }: RequestView): Html {
    const suggested = log.notes.filter(({ status }) => status === 'suggested').toReversed()
    const own = log.notes.filter(({ status }) => status === 'own').toReversed()
    return html`${
      suggested.length === 0
        ? NOTHING
        : html`<section><h2>Found in your descriptions</h2><p class="quiet">${SUGGESTED_COUNT}</p><ul class="note-lines">${suggested
            .slice(0, SHOWN_NOTES)
            .map(
              (note) =>
                html`${noteLine(note, format)}<li class="acts">${act(note, 'accept', 'Yes, pain')}${act(note, 'dismiss', 'No')}</li>`,
            )}</ul></section>`
    }
<section id="notes"><h2>Your notes</h2>${
      own.length === 0
        ? html`<p class="quiet">None yet.</p>`
        : html`<ul class="note-lines">${own.slice(0, SHOWN_NOTES).map((note) => noteLine(note, format))}</ul>`
    }</section>`
  }

  const act = ({ id }: PainNote, verb: string, words: string): Html =>
    html`<form method="post" action="/note/${verb}"><input type="hidden" name="token" value="${runner.token}"><input type="hidden" name="id" value="${id}"><button>${words}</button></form>`

  const removal = (note: PainNote): Html =>
    html`<section class="acts">${note.status === 'suggested' ? act(note, 'accept', 'Yes, pain, as it stands') : NOTHING}${act(note, note.status === 'own' ? 'remove' : 'dismiss', note.status === 'own' ? 'Remove this note' : 'No pain: leave it out')}</section>`
}

/** The form as an earlier note would fill it: everything that was answered stands in it, to be changed. */
function filledIn(asked: Form, { id, text, symptom, danger }: PainNote): Form {
  const held = heldAbove(symptom)
  const form = new URLSearchParams({ edit: id, text: asked.get('text') ?? text })
  form.set('place', asked.get('place') ?? held.place)
  if (held.severity !== '') form.set('severity', held.severity)
  const ticked = danger?.answer === 'signs' ? DANGER_SIGNS.filter((sign) => symptom.signs[sign] === true) : []
  for (const value of danger?.answer === 'none' ? ['none'] : ticked) form.append(questionField('danger'), value)
  return form
}
