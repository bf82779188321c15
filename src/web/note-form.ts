import { makeNotes } from '../app/add-note.ts'
import { answerOptions, type PainQuestion, questionsOf } from '../app/answer-question.ts'
import { readPlace } from '../app/read-place.ts'
import { readSymptomOptions, type SymptomOptions, withOptions } from '../app/symptom-options.ts'
import { resolveWhen, type When } from '../app/when.ts'
import { addDays } from '../lib/local-date.ts'
import type { Result } from '../lib/result.ts'
import type { PainNote } from '../model/pain-note.ts'
import { NO_SYMPTOM, SIGNS, type Symptom } from '../model/symptom.ts'
import type { Sight } from './desk.ts'
import { type Form, field } from './form.ts'

/** What the form of a pain says, read from its fields. */
export interface NoteGiven {
  readonly when: Result<When, string>
  readonly text: string
  readonly options: SymptomOptions
  readonly noneOfThese: boolean
  /** Notes with the words and the place alone: what the questions are asked about. */
  readonly base: readonly PainNote[]
  readonly questions: readonly PainQuestion[]
}

const nameOf = (key: string): string => `q.${key}`

/**
 * Reads the form. Questions are those of the words and the place; answers to others are left aside. A ticked sign is
 * there; one that is not ticked is known to be missing only with "none of these".
 */
export function readNoteForm(form: Form, { log, today }: Sight, newId: () => string, nowMs: number): NoteGiven {
  const when = resolveWhen(field(form, 'day') || field(form, 'when') || today, log.runs, today, addDays(today, -1))
  const text = field(form, 'text').slice(0, 2000)
  const placed = placeOptions(field(form, 'place'))
  const at: When = when.ok ? when.value : { date: today, run: null }
  const edited = log.notes.find(({ id }) => id === field(form, 'edit'))
  const base =
    edited !== undefined && edited.text === text
      ? [{ ...edited, symptom: withOptions(edited.symptom, placed) }]
      : makeNotes({ when: at, text, options: placed, noneOfThese: false, today, nowMs, newId })
  const one = base.length === 1 ? base[0] : undefined
  const isAsked = one !== undefined && (text.trim() !== '' || Object.keys(placed).length > 0 || edited !== undefined)
  const questions = isAsked ? questionsOf(one.symptom) : []
  const answers = questions.map((question) =>
    answerTo(question, one?.symptom ?? NO_SYMPTOM, form.getAll(nameOf(question.key))),
  )
  return {
    when,
    text,
    options: answers.reduce(laidOver, { ...placed, ...given(form) }),
    noneOfThese: form.get('none') === 'yes',
    base,
    questions,
  }
}

/** `knee:left`; anything else is no place. */
function placeOptions(text: string): SymptomOptions {
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
  return {
    ...before,
    ...more,
    ...(sign.length > 0 ? { sign } : {}),
    ...(notSign.length > 0 ? { notSign } : {}),
  }
}

export { nameOf as questionField }
