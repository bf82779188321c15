import type { NotesAlone } from '../../advice/notes-alone.ts'
import type { Ask } from '../../model/ask.ts'
import type { PainNote } from '../../model/pain-note.ts'
import type { Settings } from '../../model/settings.ts'
import { type NoteScope, parseNote } from '../../pain/symptom/parse-note.ts'
import type { When } from '../runs/resolve-target.ts'
import { makeNotes } from './add-note.ts'
import { asksOf } from './asks.ts'
import { adviceOfNotes } from './note-alone.ts'
import type { SymptomOptions } from './symptom-options.ts'

/** What a text is read as, with nothing kept. */
export interface NoteReading {
  readonly text: string
  readonly notes: readonly PainNote[]
  readonly asks: readonly Ask[]
  readonly scopes: readonly NoteScope[]
  /** Of these notes alone. */
  readonly advice: Pick<NotesAlone, 'activity' | 'care'>
}

/** What texts are read with. */
export interface ReadWith {
  readonly when: When
  readonly options: SymptomOptions
  readonly noneOfThese: boolean
  readonly settings: Settings
  readonly today: string
}

/** Reads texts one by one as notes of a day, and keeps nothing. */
export function noteReader({ when, options, noneOfThese, settings, today }: ReadWith): (text: string) => NoteReading {
  const advise = adviceOfNotes(settings, today)
  return (text) => {
    const parsed = parseNote(text)
    let made = 0
    const newId = (): string => `n${++made}`
    const notes = makeNotes({ when, text, options, noneOfThese, today, nowMs: 0, newId }, parsed)
    const { activity, care, questions } = advise(notes)
    return { text, notes, asks: asksOf(notes, questions), scopes: parsed.scopes, advice: { activity, care } }
  }
}

/** The texts of a file: the column `text` where a header line names it, else a text a line. Empty lines are none. */
export function textsOf(content: string): readonly string[] {
  const [header = '', ...lines] = content.replace(/^\uFEFF/, '').split(/\r?\n/)
  const column = header.split('\t').findIndex((name) => name.trim().toLowerCase() === 'text')
  if (column < 0) return [header, ...lines].filter((line) => line.trim() !== '')
  return lines.filter((line) => line.trim() !== '').map((line) => line.split('\t')[column] ?? '')
}
