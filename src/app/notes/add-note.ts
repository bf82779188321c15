import type { PainNote } from '../../model/pain-note.ts'
import { NO_SYMPTOM, type Sign, type Symptom } from '../../model/symptom.ts'
import { isPainFree } from '../../pain/episodes/is-pain-free.ts'
import { noneOfThese } from '../../pain/questions/open-questions.ts'
import { parseNote } from '../../pain/symptom/parse-note.ts'
import type { AthleteStore } from '../../store/contract/store.ts'
import { notFound } from '../log/not-found-error.ts'
import type { When } from '../runs/resolve-target.ts'
import { settingsWithClaims } from '../settings/claimed-settings.ts'
import { withClaimsAnswered, withDangerAnswer, withSameDangerAnswer } from './note-danger.ts'
import {
  dangerAnswer,
  type SymptomOptions,
  tellsSymptom,
  withLater,
  withMorning,
  withOptions,
} from './symptom-options.ts'

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
  if (notes[0] !== undefined) await setClaimed(store, notes[0], note)
  return notes
}

/** The notes without keeping them, for showing what is understood. */
export function makeNotes(
  { when, text, options, noneOfThese: none, today, nowMs, newId }: NoteToAdd,
  parsed = parseNote(text),
): readonly PainNote[] {
  const { danger, claims } = parsed
  const understood: readonly Symptom[] = parsed.symptoms.length > 0 ? parsed.symptoms : [NO_SYMPTOM]
  const hasOptions = tellsSymptom(options)
  const morning = parsed.nextMorning === null ? null : { ...parsed.nextMorning, answeredOn: today }
  const notes = understood.map((symptom): PainNote => {
    // Options speak of the note's one place; with several places they would be put on the wrong ones.
    const full = understood.length === 1 && hasOptions ? withOptions(symptom, options) : symptom
    const last = none ? noneOfThese(full) : full
    return {
      id: newId(),
      date: when.date,
      sourceKey: when.run?.sources[0]?.key ?? null,
      field: null,
      status: 'own',
      text,
      diary: parsed.diary && !hasOptions,
      painFree: !(parsed.diary && !hasOptions) && isPainFree(last),
      symptom: last,
      nextMorning: withMorning(options, morning, today),
      notBackAt72h: withLater(options, false),
      danger: danger === null ? null : { ...danger, answer: null, answeredOn: null },
      claims: claims.map((claim) => ({ ...claim, answer: null })),
      writtenMs: nowMs,
    }
  })
  return withAnswersToAll(notes, options, today)
}

/** What an edit changes; the words and the fields not named stay. */
export interface NoteChange {
  readonly text?: string
  readonly options: SymptomOptions
  readonly noneOfThese: boolean
  readonly today: string
  /** Further notes whose danger question is answered with this one's. */
  readonly alsoFor?: readonly string[]
  /** A new identity, of random: words that name a further place make a further note. */
  readonly newId: () => string
}

/**
 * Changes one note. Answers to the danger question and to what was stated about the runner hold for every note of the same
 * writing.
 * @returns the note changed, then those of places that the new words name besides
 */
export async function editNote(store: AthleteStore, id: string, change: NoteChange): Promise<readonly PainNote[]> {
  const all = await store.notes()
  const note =
    all.find((each) => each.id === id) ?? notFound(`there is no note "${id}"; sorepoint note list shows them`)
  const siblings = all.filter((each) => each.id !== id && isSameWriting(each, note))
  const [reread, ...more] = change.text === undefined ? [note] : readAnew(note, change.text, siblings, change)
  const corrected = withOptions(reread.symptom, change.options)
  const symptom = change.noneOfThese ? noneOfThese(corrected) : corrected
  const diary = reread.diary && !tellsSymptom(change.options)
  const edited: PainNote = {
    ...reread,
    // A suggestion that is answered is the runner's own from then on.
    status: 'own',
    symptom,
    diary,
    painFree: !diary && isPainFree(symptom),
    nextMorning: withMorning(change.options, reread.nextMorning, change.today),
    notBackAt72h: withLater(change.options, note.notBackAt72h),
  }
  const alsoNamed = all.filter((each) => change.alsoFor?.includes(each.id) === true && !siblings.includes(each))
  const together = [edited, ...siblings, ...alsoNamed.filter((each) => each.id !== id)]
  const [answered = edited, ...others] = withAnswersToAll(together, change.options, change.today)
  const changedSiblings = others.filter((each, i) => each !== together[i + 1])
  for (const each of [answered, ...changedSiblings, ...more]) await store.putNote(each)
  await setClaimed(store, answered, change)
  return [answered, ...more]
}

/** Notes of one writing: a place each, the same words. */
const isSameWriting = (one: PainNote, { text, date, sourceKey, writtenMs, status }: PainNote): boolean =>
  one.text === text &&
  one.date === date &&
  one.sourceKey === sourceKey &&
  one.writtenMs === writtenMs &&
  one.status === status

/** The danger question and what is claimed of the runner are put once for all places of a writing; signs hang on the first. */
function withAnswersToAll(notes: readonly PainNote[], options: SymptomOptions, today: string): readonly PainNote[] {
  const there = dangerAnswer(options)
  const claims = options.claims === undefined ? undefined : options.claims === 'unknown' ? null : options.claims
  const [first, ...rest] = notes.map((note) => (claims === undefined ? note : withClaimsAnswered(note, claims)))
  if (first === undefined) return []
  if (there === null) return [first, ...rest]
  const answered = withDangerAnswer(first, there, today)
  return [answered, ...rest.map((note) => withSameDangerAnswer(note, answered))]
}

/** Other words: understood anew, with the answers that were given besides the old words kept where the place is the same. */
function readAnew(
  note: PainNote,
  text: string,
  siblings: readonly PainNote[],
  { today, newId }: NoteChange,
): readonly [PainNote, ...PainNote[]] {
  const before = parseNote(note.text)
  const [first, ...others] = makeNotes({
    when: { date: note.date, run: null },
    text,
    options: {},
    noneOfThese: false,
    today,
    nowMs: note.writtenMs,
    newId,
  }) as readonly [PainNote, ...PainNote[]]
  const made = [first, ...others]
  const same = made.find((each) => isSamePlace(each.symptom, note.symptom))
  const mine = same ?? first
  const old = before.symptoms.find((symptom) => isSamePlace(symptom, note.symptom)) ?? NO_SYMPTOM
  const isAnswered = same !== undefined || mine.symptom.area === null
  const reread: PainNote = {
    ...mine,
    id: note.id,
    sourceKey: note.sourceKey,
    field: note.field,
    symptom: isAnswered ? withAnswersBesides(old, note.symptom, mine.symptom) : mine.symptom,
    nextMorning: mine.nextMorning ?? note.nextMorning,
    danger: sameDanger(note.danger, mine.danger),
    claims: mine.claims.map(
      (claim) => note.claims.find(({ kind, value }) => kind === claim.kind && value === claim.value) ?? claim,
    ),
  }
  const further = made.filter(
    (each) => each !== mine && !siblings.some(({ symptom }) => isSamePlace(symptom, each.symptom)),
  )
  return [reread, ...further.map((each) => ({ ...each, sourceKey: note.sourceKey }))]
}

const isSamePlace = (one: Symptom, other: Symptom): boolean =>
  one.area === other.area && (one.side === other.side || one.side === null || other.side === null)

/** What stands in a symptom but not in its words was answered: it stays beside other words, unless they name it themselves. */
function withAnswersBesides(old: Symptom, answered: Symptom, anew: Symptom): Symptom {
  const silent = NO_SYMPTOM as unknown as Readonly<Record<string, unknown>>
  const [was, is, words] = [old, answered, anew].map(
    (each) => each as unknown as Readonly<Record<string, unknown>>,
  ) as [Readonly<Record<string, unknown>>, Readonly<Record<string, unknown>>, Readonly<Record<string, unknown>>]
  const kept = Object.keys(NO_SYMPTOM).filter(
    (field) => field !== 'signs' && field !== 'area' && is[field] !== was[field] && words[field] === silent[field],
  )
  const signs = Object.entries(answered.signs).filter(
    ([sign, there]) => old.signs[sign as Sign] !== there && anew.signs[sign as Sign] === undefined,
  )
  return {
    ...anew,
    ...Object.fromEntries(kept.map((field) => [field, is[field]])),
    signs: { ...anew.signs, ...Object.fromEntries(signs) },
  }
}

/** An answer holds for the words it was given about, not for further ones. */
function sameDanger(answered: PainNote['danger'], anew: PainNote['danger']): PainNote['danger'] {
  if (answered === null || anew === null) return anew
  const isCovered = anew.raisedBy.every((words) => answered.raisedBy.includes(words)) && anew.reason === answered.reason
  return isCovered ? { ...anew, answer: answered.answer, answeredOn: answered.answeredOn } : anew
}

/** A condition or an age confirmed is set; taken back, it is no longer. */
async function setClaimed(
  store: AthleteStore,
  { claims, date }: PainNote,
  { options }: Pick<NoteToAdd, 'options'>,
): Promise<void> {
  if (options.claims === undefined || claims.length === 0) return
  await store.putSettings(settingsWithClaims(await store.settings(), claims, date, options.claims === 'yes'))
}

/** Confirms a suggestion as the runner's own, or says it is none. Holds through every re-import. */
export async function settleSuggestion(
  store: AthleteStore,
  id: string,
  status: 'own' | 'dismissed',
): Promise<PainNote> {
  const note =
    (await store.notes()).find((each) => each.id === id) ??
    notFound(`there is no note "${id}"; sorepoint note list shows them`)
  const settled: PainNote = { ...note, status }
  await store.putNote(settled)
  return settled
}
