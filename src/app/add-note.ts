import type { PainNote } from '../model/pain-note.ts'
import { NO_SYMPTOM, type Symptom } from '../model/symptom.ts'
import { isPainFree } from '../pain/is-pain-free.ts'
import { noneOfThese } from '../pain/open-questions.ts'
import { parseNote } from '../pain/parse-note.ts'
import type { AthleteStore } from '../store/store.ts'
import { notThere } from './not-there.ts'
import { type SymptomOptions, tellsSymptom, withOptions } from './symptom-options.ts'
import type { When } from './when.ts'

/** What a note is made of. */
export interface NoteToAdd {
  readonly when: When
  /** The runner's words, kept as they are; may be empty when options tell all. */
  readonly text: string
  readonly options: SymptomOptions
  /** "None of these": every sign listed for the place is a known no. */
  readonly noneOfThese: boolean
  /** The day it is written. */
  readonly today: string
  readonly nowMs: number
  /** A new identity, of random. */
  readonly newId: () => string
}

/** Understood and kept: one note a place named. All of them carry the words. */
export async function addNote(store: AthleteStore, note: NoteToAdd): Promise<readonly PainNote[]> {
  const notes = makeNotes(note)
  for (const each of notes) await store.putNote(each)
  return notes
}

/** The notes without keeping them, for showing what is understood. */
export function makeNotes({
  when,
  text,
  options,
  noneOfThese: none,
  today,
  nowMs,
  newId,
}: NoteToAdd): readonly PainNote[] {
  const parsed = parseNote(text)
  const { danger, claims } = parsed
  const understood: readonly Symptom[] = parsed.symptoms.length > 0 ? parsed.symptoms : [NO_SYMPTOM]
  const told = tellsSymptom(options)
  const morning =
    options.nextMorning === undefined
      ? parsed.nextMorning
      : { answer: options.nextMorning, severity: parsed.nextMorning?.severity ?? null }
  return understood.map((symptom) => {
    // Options speak of the note's one place; with several places they would be put on the wrong ones.
    const full = understood.length === 1 && told ? withOptions(symptom, options) : symptom
    const last = none ? noneOfThese(full) : full
    return {
      id: newId(),
      date: when.date,
      sourceKey: when.run?.sources[0]?.key ?? null,
      field: null,
      status: 'own',
      text,
      diary: parsed.diary && !told,
      painFree: !(parsed.diary && !told) && isPainFree(last),
      symptom: last,
      nextMorning: morning === null ? null : { ...morning, answeredOn: today },
      notBackAt72h: options.notBackAt72h ?? false,
      danger: danger === null ? null : { ...danger, answer: null, answeredOn: null },
      claims: claims.map((claim) => ({ ...claim, answer: null })),
      writtenMs: nowMs,
    }
  })
}

/** What an edit changes; the words and the fields not named stay. */
export async function editNote(
  store: AthleteStore,
  id: string,
  change: {
    readonly text?: string
    readonly options: SymptomOptions
    readonly noneOfThese: boolean
    readonly today: string
  },
): Promise<PainNote> {
  const note =
    (await store.notes()).find((each) => each.id === id) ??
    notThere(`there is no note "${id}"; sorepoint note list shows them`)
  const base = change.text === undefined ? note.symptom : (parseNote(change.text).symptoms[0] ?? NO_SYMPTOM)
  const told = withOptions(base, change.options)
  const symptom = change.noneOfThese ? noneOfThese(told) : told
  const diary =
    change.text === undefined
      ? note.diary && !tellsSymptom(change.options)
      : parseNote(change.text).diary && !tellsSymptom(change.options)
  const edited: PainNote = {
    ...note,
    // A suggestion that is answered is the runner's own from then on.
    status: 'own',
    text: change.text ?? note.text,
    symptom,
    diary,
    painFree: !diary && isPainFree(symptom),
    nextMorning:
      change.options.nextMorning === undefined
        ? note.nextMorning
        : { answer: change.options.nextMorning, severity: null, answeredOn: change.today },
    notBackAt72h: change.options.notBackAt72h ?? note.notBackAt72h,
  }
  await store.putNote(edited)
  return edited
}

/** Confirms a suggestion as the runner's own, or says it is none. Holds through every re-import. */
export async function settleSuggestion(
  store: AthleteStore,
  id: string,
  status: 'own' | 'dismissed',
): Promise<PainNote> {
  const note =
    (await store.notes()).find((each) => each.id === id) ??
    notThere(`there is no note "${id}"; sorepoint note list shows them`)
  const settled: PainNote = { ...note, status }
  await store.putNote(settled)
  return settled
}
