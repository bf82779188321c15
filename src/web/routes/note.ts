import type { Context, Hono } from 'hono'
import { SUGGESTED_COUNT } from '#words/page.ts'
import { addNote, settleSuggestion } from '../../app/add-note.ts'
import { answerOptions } from '../../app/answer-question.ts'
import { fieldOptions } from '../../app/note-fields.ts'
import { type SymptomOptions, UNKNOWN } from '../../app/symptom-options.ts'
import { DANGER_SIGNS } from '../../model/danger-signs.ts'
import type { PainNote } from '../../model/pain-note.ts'
import { type Desk, goTo, lookAt, type Sight, show } from '../desk.ts'
import { type Form, field, readForm } from '../form.ts'
import { type Html, html, NOTHING } from '../html.ts'
import { heldAbove, type NoteGiven, placeOptions, questionField, readNoteForm } from '../note-form.ts'
import { noteEditor } from '../parts/note-editor.ts'
import { emergencyTyped, understanding } from '../parts/note-questions.ts'
import { noteLine } from '../parts/places.ts'
import { editKept, takeBackNote, takeBackNotes } from '../take-back.ts'

/** Notes at first glance; older ones stand with their runs. */
const SHOWN_NOTES = 12

/** Note a pain, correct one, take one back, confirm what was found in descriptions. */
export function addNotePage(app: Hono, desk: Desk): void {
  const read = (form: Form, sight: Sight): NoteGiven => readNoteForm(form, sight, () => desk.newId('n'), desk.nowMs())

  app.get('/note', async (context) => {
    const sight = await lookAt(desk)
    const asked = new URLSearchParams(new URL(context.req.url).search)
    const edited = sight.log.notes.find(({ id }) => id === asked.get('edit')) ?? null
    const form = edited === null ? asked : filledIn(asked, edited)
    return page(context, sight, form, edited, null)
  })

  app.post('/note/understand', async (context) => {
    const sight = await lookAt(desk)
    const form = await readForm(context)
    const given = read(form, sight)
    return context.html(html`${emergencyTyped(given, sight)}${understanding(given, form, sight)}`)
  })

  app.post('/note', async (context) => {
    const sight = await lookAt(desk)
    const form = await readForm(context)
    const given = read(form, sight)
    const edited = sight.log.notes.find(({ id }) => id === field(form, 'edit')) ?? null
    if (edited !== null) {
      const { text, options, noneOfThese } = given
      const change = { ...(text === edited.text ? {} : { text }), options, noneOfThese, today: sight.today }
      return goTo(context, `/?note=${edited.id}`, 'edited', await editKept(desk, edited.id, change))
    }
    const isEmpty = given.text.trim() === '' && Object.values(given.options).every((value) => value === undefined)
    if (!given.when.ok) return page(context, sight, form, null, `${given.when.error}.`)
    if (isEmpty) return page(context, sight, form, null, 'Nothing was said yet: tap a place, or write.')
    const notes = await addNote(desk.log.store, {
      ...given,
      when: given.when.value,
      today: sight.today,
      nowMs: desk.nowMs(),
      newId: () => desk.newId('n'),
    })
    return goTo(
      context,
      `/?note=${notes[0]?.id ?? ''}`,
      'noted',
      takeBackNotes(
        desk,
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
    const { log, today } = await lookAt(desk)
    const note = log.notes.find((each) => each.id === id)
    if (note === undefined) return goTo(context, '/note', 'gone')
    const options = optionsOf(note)
    if (Object.values(options).every((value) => value === undefined)) return goTo(context, `/?note=${id}`, 'not-kept')
    const undo = await editKept(desk, id, { options, noneOfThese: false, today, alsoFor })
    return goTo(context, `/?note=${id}`, 'edited', undo)
  }

  for (const [verb, done] of [
    ['remove', 'removed'],
    ['accept', 'accepted'],
    ['dismiss', 'dismissed'],
  ] as const) {
    app.post(`/note/${verb}`, async (context) => {
      const id = field(await readForm(context), 'id')
      const { store } = desk.log
      const note = (await store.notes()).find((each) => each.id === id)
      if (note === undefined) return goTo(context, '/note', 'gone')
      if (verb === 'remove') await store.removeNote(id)
      else await settleSuggestion(store, id, verb === 'accept' ? 'own' : 'dismissed')
      return goTo(context, '/note', done, takeBackNote(desk, id, note))
    })
  }

  async function page(
    context: Context,
    sight: Sight,
    form: Form,
    edited: PainNote | null,
    wrong: string | null,
  ): Promise<Response> {
    const title = edited === null ? 'Note' : 'Change a note'
    const body = html`<header class="headline"><h1>${edited === null ? 'Where does it hurt?' : 'Change this note'}</h1></header>
${wrong === null ? NOTHING : html`<p class="wrong" role="alert">${wrong}</p>`}
${noteEditor(sight, form, read(form, sight), edited, desk.token)}
${edited === null ? lists(sight) : removal(edited)}`
    return show(desk, context, { title, script: 'note.js' }, body)
  }

  function lists({ log, format }: Sight): Html {
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
    html`<form method="post" action="/note/${verb}"><input type="hidden" name="token" value="${desk.token}"><input type="hidden" name="id" value="${id}"><button>${words}</button></form>`

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
