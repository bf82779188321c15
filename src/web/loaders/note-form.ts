import { makeNotes } from '../../app/notes/add-note.ts'
import { answerOptions, type PainQuestion, questionsOf } from '../../app/notes/answer-question.ts'
import { adviceOfNotes } from '../../app/notes/note-alone.ts'
import { fieldOptions, valuesOfField } from '../../app/notes/note-fields.ts'
import { readPlace } from '../../app/notes/read-place.ts'
import { readSymptomOptions, type SymptomOptions, UNKNOWN, withOptions } from '../../app/notes/symptom-options.ts'
import { resolveWhen, type When } from '../../app/runs/resolve-target.ts'
import { addDays } from '../../lib/local-date.ts'
import type { Result } from '../../lib/result.ts'
import { DANGER_SIGNS } from '../../model/danger-signs.ts'
import type { PainNote } from '../../model/pain-note.ts'
import { NO_SYMPTOM, SIGNS, type Symptom } from '../../model/symptom.ts'
import { field } from '../components/forms.ts'
import { heldField, type NoteEditor } from '../components/note-editor.ts'
import { type NoteDraft, questionField } from '../components/note-questions.ts'
import type { WebContext } from '../context.ts'
import type { RequestView } from '../request-view.ts'

/** What the form of a pain holds, read from its fields. */
export interface NoteForm {
  readonly draft: NoteDraft
  readonly when: Result<When, string>
  readonly text: string
  readonly options: SymptomOptions
  readonly noneOfThese: boolean
}

/**
 * Reads the form. Questions are those of the words and the place; answers to others are left aside. A ticked sign is
 * there; one that is not ticked is known to be missing only with "none of these".
 */
export function readNoteForm(
  form: URLSearchParams,
  { log, today }: Pick<RequestView, 'log' | 'today'>,
  { newId, nowMs }: Pick<WebContext, 'newId' | 'nowMs'>,
): NoteForm {
  const when = resolveWhen(field(form, 'day') || field(form, 'when') || today, log.runs, today, addDays(today, -1))
  const text = field(form, 'text').slice(0, 2000)
  const at: When = when.ok ? when.value : { date: today, run: null }
  const edited = log.notes.find(({ id }) => id === field(form, 'edit')) ?? null
  // What stands in the form as the note holds it is nothing new: other words may name another place or number.
  const isHeld = (name: 'place' | 'severity'): boolean =>
    edited !== null && field(form, name) === heldAbove(edited.symptom)[name]
  const placed = isHeld('place') ? {} : placeOptions(field(form, 'place'))
  const make = (options: SymptomOptions): readonly PainNote[] =>
    edited !== null && edited.text === text
      ? [{ ...edited, symptom: withOptions(edited.symptom, options) }]
      : makeNotes({ when: at, text, options, noneOfThese: false, today, nowMs: nowMs(), newId: () => newId('n') })
  const base = make(placed)
  const one = base.length === 1 ? base[0] : undefined
  const isBegun = text.trim() !== '' || Object.keys(placed).length > 0 || edited !== null
  const questions = one !== undefined && isBegun ? questionsOf(one.symptom) : []
  const symptom = one?.symptom ?? NO_SYMPTOM
  const danger = base.find((note) => note.danger !== null)?.danger ?? null
  const answers = [
    ...questions.map((question) => answerTo(question, symptom, form.getAll(questionField(question.key)))),
    ...(danger === null ? [] : [answerOptions('danger', symptom, form.getAll(questionField('danger')))]),
  ]
  const options = answers.reduce(laidOver, {
    ...placed,
    ...(isHeld('severity') ? {} : onScale(form)),
    ...(edited === null ? {} : changedOf(form, edited)),
  })
  const asGiven = make(options)
  const isEmergency = adviceOfNotes(log.settings, today)(asGiven).care === 'emergency'
  const isToday = when.ok && when.value.date === today
  return {
    draft: { form, base, asGiven, danger, questions, edited, isToday, isEmergency },
    when,
    text,
    options,
    noneOfThese: form.get('none') === 'yes',
  }
}

/** Runs that are offered; an older one is noted from its own page. */
const RUNS_OFFERED = 8

/** The form as it is shown, with what the note may be of. */
export function noteEditorOf(draft: NoteDraft, { log, today, format }: RequestView): NoteEditor {
  const recent = log.runs
    .filter(({ sport, date }) => sport === 'run' && date <= today)
    .slice(-RUNS_OFFERED)
    .toReversed()
  const given = field(draft.form, 'when')
  const named = log.runs.find(({ id }) => id === given)
  const yesterday = addDays(today, -1)
  const [last] = recent
  const held = draft.edited === null ? {} : heldValues(draft.edited)
  return {
    draft,
    held: Object.entries(held).map(([name, value]) => ({ field: name, value, choices: valuesOfField(name) })),
    runs: named === undefined || recent.includes(named) ? recent : [named, ...recent],
    otherDay: given !== '' && named === undefined && given !== today && given !== yesterday ? given : null,
    // A run of today or yesterday is what is spoken of; otherwise the day.
    when: given !== '' ? given : last !== undefined && last.date >= yesterday ? last.id : today,
    today,
    country: log.settings.country,
    format,
  }
}

/** The form as an earlier note would fill it: everything that was answered stands in it, to be changed. */
export function filledIn(given: URLSearchParams, { id, text, symptom, danger }: PainNote): URLSearchParams {
  const held = heldAbove(symptom)
  const form = new URLSearchParams({ edit: id, text: given.get('text') ?? text })
  form.set('place', given.get('place') ?? held.place)
  if (held.severity !== '') form.set('severity', held.severity)
  const ticked = danger?.answer === 'signs' ? DANGER_SIGNS.filter((sign) => symptom.signs[sign] === true) : []
  for (const value of danger?.answer === 'none' ? ['none'] : ticked) form.append(questionField('danger'), value)
  return form
}

/** Place and number of a note as the figure and the scale show them; empty where there is none. */
function heldAbove({ area, side, severity, severityGuessed }: Symptom): {
  readonly place: string
  readonly severity: string
} {
  return {
    place: area === null ? '' : `${area}:${side ?? ''}`,
    severity: severity === null || severityGuessed ? '' : String(severity),
  }
}

/** Answers that the note holds and the form holds otherwise. What stands unchanged is nothing new: new words may be. */
function changedOf(form: URLSearchParams, { symptom, nextMorning, notBackAt72h }: PainNote): SymptomOptions {
  const held = heldValues({ symptom, nextMorning, notBackAt72h })
  return Object.entries(held)
    .filter(([field, value]) => form.has(heldField(field)) && form.get(heldField(field)) !== value)
    .map(([field]) => fieldOptions(field, form.get(heldField(field)) ?? ''))
    .reduce(laidOver, {})
}

/** Every answer of a note that is one of a few, as the fields of its options take it; place and number stand above. */
function heldValues({
  symptom,
  nextMorning,
  notBackAt72h,
}: Pick<PainNote, 'symptom' | 'nextMorning' | 'notBackAt72h'>): Readonly<Record<string, string>> {
  const known: Readonly<Record<string, string | number | null>> = {
    start: symptom.severityAtStart,
    end: symptom.severityAtEnd,
    quality: symptom.quality,
    spread: symptom.spread,
    trend: symptom.trend,
    notRunSince: symptom.notRunSince ? 'yes' : null,
    gait: symptom.gait,
    tissue: symptom.tissueSaid ? symptom.tissue : null,
    trigger: symptom.trigger,
    dailyLife: symptom.dailyLife,
    stairs: symptom.stairs,
    atRest: symptom.atRest,
    sleep: symptom.disturbsSleep,
    painkiller: symptom.painkiller,
    afterRun: symptom.afterRun,
    sudden: symptom.suddenOnset,
    unsure: symptom.unsure,
    nextMorning: nextMorning?.answer ?? null,
    notBackAt72h: notBackAt72h ? 'yes' : null,
    ...Object.fromEntries(
      Object.entries(symptom.signs).map(([sign, there]) => [`sign:${sign}`, there === true ? 'yes' : 'no'] as const),
    ),
  }
  return Object.fromEntries(
    Object.entries(known).flatMap(([field, value]) =>
      value === null || value === UNKNOWN ? [] : [[field, String(value)] as const],
    ),
  )
}

/** `knee:left`; anything else is no place. */
export function placeOptions(text: string): SymptomOptions {
  if (text === '') return {}
  const place = readPlace(text)
  if (!place.ok) return {}
  return { area: place.value.area, ...(place.value.side === null ? {} : { side: place.value.side }) }
}

/** The scale stands always, whether there is a question or not. */
function onScale(form: URLSearchParams): SymptomOptions {
  const severity = field(form, 'severity')
  const read = severity === '' ? null : readSymptomOptions({ severity })
  return read?.ok === true ? read.value : {}
}

function answerTo(question: PainQuestion, symptom: Symptom, values: readonly string[]): SymptomOptions {
  if (values.length === 0 || question.key === 'severity' || question.key === 'place') return {}
  if (question.key !== 'listed-signs') return answerOptions(question.key, symptom, values)
  return { sign: SIGNS.filter((sign) => values.includes(sign) && question.values.includes(sign)) }
}

function laidOver(before: SymptomOptions, more: SymptomOptions): SymptomOptions {
  const sign = [...(before.sign ?? []), ...(more.sign ?? [])]
  const notSign = [...(before.notSign ?? []), ...(more.notSign ?? [])]
  const signUnknown = [...(before.signUnknown ?? []), ...(more.signUnknown ?? [])]
  return {
    ...before,
    ...more,
    ...(sign.length > 0 ? { sign } : {}),
    ...(notSign.length > 0 ? { notSign } : {}),
    ...(signUnknown.length > 0 ? { signUnknown } : {}),
  }
}
