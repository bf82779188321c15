import { makeNotes } from '../app/notes/add-note.ts'
import { answerOptions, type PainQuestion, questionsOf } from '../app/notes/answer-question.ts'
import { fieldOptions } from '../app/notes/note-fields.ts'
import { readPlace } from '../app/notes/read-place.ts'
import { readSymptomOptions, type SymptomOptions, UNKNOWN, withOptions } from '../app/notes/symptom-options.ts'
import { resolveWhen, type When } from '../app/runs/resolve-target.ts'
import { addDays } from '../lib/local-date.ts'
import type { Result } from '../lib/result.ts'
import type { PainNote } from '../model/pain-note.ts'
import { NO_SYMPTOM, SIGNS, type Symptom } from '../model/symptom.ts'
import { type Form, field } from './form.ts'
import type { RequestView } from './runner-context.ts'

/** What the form of a pain says, read from its fields. */
export interface NoteGiven {
  readonly when: Result<When, string>
  readonly text: string
  readonly options: SymptomOptions
  readonly noneOfThese: boolean
  /** Notes with the words and the place alone: what the questions are asked about. */
  readonly base: readonly PainNote[]
  /** The same with everything that is tapped so far. */
  readonly asGiven: readonly PainNote[]
  /** What of the words may be a danger, to be asked first. */
  readonly danger: PainNote['danger']
  readonly questions: readonly PainQuestion[]
  /** The note that is changed. */
  readonly edited: PainNote | null
}

const nameOf = (key: string): string => `q.${key}`
/** The field of an answer that a note holds already. */
const heldName = (field: string): string => `f.${field}`

/**
 * Reads the form. Questions are those of the words and the place; answers to others are left aside. A ticked sign is
 * there; one that is not ticked is known to be missing only with "none of these".
 */
export function readNoteForm(form: Form, { log, today }: RequestView, newId: () => string, nowMs: number): NoteGiven {
  const when = resolveWhen(field(form, 'day') || field(form, 'when') || today, log.runs, today, addDays(today, -1))
  const text = field(form, 'text').slice(0, 2000)
  const at: When = when.ok ? when.value : { date: today, run: null }
  const edited = log.notes.find(({ id }) => id === field(form, 'edit')) ?? null
  // What stands in the form as the note holds it says nothing new: other words may name another place or number.
  const isHeld = (name: 'place' | 'severity'): boolean =>
    edited !== null && field(form, name) === heldAbove(edited.symptom)[name]
  const placed = isHeld('place') ? {} : placeOptions(field(form, 'place'))
  const make = (options: SymptomOptions): readonly PainNote[] =>
    edited !== null && edited.text === text
      ? [{ ...edited, symptom: withOptions(edited.symptom, options) }]
      : makeNotes({ when: at, text, options, noneOfThese: false, today, nowMs, newId })
  const base = make(placed)
  const one = base.length === 1 ? base[0] : undefined
  const isAsked = one !== undefined && (text.trim() !== '' || Object.keys(placed).length > 0 || edited !== null)
  const questions = isAsked ? questionsOf(one.symptom) : []
  const symptom = one?.symptom ?? NO_SYMPTOM
  const danger = base.find((note) => note.danger !== null)?.danger ?? null
  const answers = [
    ...questions.map((question) => answerTo(question, symptom, form.getAll(nameOf(question.key)))),
    ...(danger === null ? [] : [answerOptions('danger', symptom, form.getAll(nameOf('danger')))]),
  ]
  const options = answers.reduce(laidOver, {
    ...placed,
    ...(isHeld('severity') ? {} : given(form)),
    ...(edited === null ? {} : changedOf(form, edited)),
  })
  return {
    when,
    text,
    options,
    noneOfThese: form.get('none') === 'yes',
    base,
    asGiven: make(options),
    danger,
    questions,
    edited,
  }
}

/** Place and number of a note as the figure and the scale show them; empty where there is none. */
export function heldAbove({ area, side, severity, severityGuessed }: Symptom): {
  readonly place: string
  readonly severity: string
} {
  return {
    place: area === null ? '' : `${area}:${side ?? ''}`,
    severity: severity === null || severityGuessed ? '' : String(severity),
  }
}

/** Answers that the note holds and the form holds otherwise. What stands unchanged says nothing: new words may. */
function changedOf(form: Form, { symptom, nextMorning, notBackAt72h }: PainNote): SymptomOptions {
  const held = heldValues({ symptom, nextMorning, notBackAt72h })
  return Object.entries(held)
    .filter(([field, value]) => form.has(heldName(field)) && form.get(heldName(field)) !== value)
    .map(([field]) => fieldOptions(field, form.get(heldName(field)) ?? ''))
    .reduce(laidOver, {})
}

/** Every answer of a note that is one of a few, as the fields of its options take it; place and number stand above. */
export function heldValues({
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

/** The scale stands always, whether it is asked or not. */
function given(form: Form): SymptomOptions {
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

export { heldName as heldField, nameOf as questionField }
