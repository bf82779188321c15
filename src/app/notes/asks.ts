import type { OpenQuestion } from '../../model/advice.ts'
import type { Ask } from '../../model/ask.ts'
import type { Detail } from '../../model/flag.ts'
import type { PainNote } from '../../model/pain-note.ts'
import { type Answering, answeringOf } from './answer-question.ts'
import type { SymptomOptions } from './symptom-options.ts'

/** Questions put at once (rules.md §5b "Answers are inherited"). */
const AT_ONCE = 3

/**
 * The questions about notes that are put now: danger first, once for all words and notes, then what was stated about the
 * runner, then what could still change the advice.
 * @param open the questions whose answers could change the advice, most telling first
 */
export function asksOf(notes: readonly PainNote[], open: readonly OpenQuestion[]): readonly Ask[] {
  const ids = new Set<string>()
  const others = open.flatMap(({ key, noteId, detail }): Ask[] => {
    const note = notes.find(({ id }) => id === noteId)
    const answering = note === undefined ? null : answeringOf(key, note.symptom)
    if (note === undefined || answering === null || key === 'danger' || key === 'claim') return []
    // Two notes of one place are one question.
    const once = `${key} ${String(detail['region'] ?? detail['area'])} ${String(detail['side'])}`
    if (ids.has(once)) return []
    ids.add(once)
    return [askOf(key, note.id, detail, answering)]
  })
  return [...dangerAsk(notes), ...claimAsk(notes), ...others].slice(0, AT_ONCE)
}

/** A question with its answers, each as the option of `note edit` that gives it. */
export function askOf(
  id: string,
  noteId: string,
  detail: Detail,
  { values, several, options }: Answering,
  alsoFor: readonly string[] = [],
): Ask {
  const answers = values.map((value) => ({
    value,
    option: id === 'listed-signs' && value === 'none' ? '--none-of-these' : optionText(options([value])),
  }))
  return { id, noteId, alsoFor, detail, answers, several }
}

/** Options as they are typed. */
function optionText(options: SymptomOptions): string {
  return Object.entries(options)
    .filter(([, value]) => value !== undefined && !(Array.isArray(value) && value.length === 0))
    .map(([name, value]) => `--${name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)} ${String(value)}`)
    .join(' ')
}

function dangerAsk(notes: readonly PainNote[]): readonly Ask[] {
  const open = notes.filter(({ danger }) => danger !== null && danger.answer === null)
  const [first] = open
  const answering = first === undefined ? null : answeringOf('danger', first.symptom)
  if (first === undefined || answering === null) return []
  const words = [...new Set(open.flatMap(({ danger }) => danger?.raisedBy ?? []))]
  const reason = open.every(({ danger }) => danger?.reason === 'language') ? 'language' : 'words'
  const alsoFor = open.slice(1).map(({ id }) => id)
  return [askOf('danger', first.id, { words: words.join(', '), reason }, answering, alsoFor)]
}

function claimAsk(notes: readonly PainNote[]): readonly Ask[] {
  const note = notes.find(({ claims }) => claims.some(({ answer }) => answer === null))
  const answering = note === undefined ? null : answeringOf('claim', note.symptom)
  if (note === undefined || answering === null) return []
  const of = (kind: string): string | null => note.claims.find((claim) => claim.kind === kind)?.value ?? null
  return [askOf('claim', note.id, { condition: of('condition'), age: of('age') }, answering)]
}
