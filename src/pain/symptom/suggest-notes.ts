import { sha256Of } from '#platform/sha256.ts'
import { foldWords } from '../../lib/fold-words.ts'
import { AREAS } from '../../model/area.ts'
import type { NoteField, PainNote } from '../../model/pain-note.ts'
import type { Run } from '../../model/run.ts'
import type { StoredSource } from '../../model/source.ts'
import { NO_SYMPTOM, type Symptom } from '../../model/symptom.ts'
import { passagesOf } from '../text/sentence-groups.ts'
import { hasStrongDanger } from './danger-net.ts'
import type { ParsedNote } from './parse-note.ts'

const FIELDS: readonly NoteField[] = ['title', 'description', 'privateNote']

/**
 * Notes found in what the runner wrote on Strava or Garmin. Only the runner's own present pain, a sign, a number or a strong
 * word of danger gives one;
 * "no pain" gives none: an unconfirmed sentence must not end a count. The same input gives the same notes in the same order.
 */
export function suggestNotes(sources: readonly StoredSource[], runs: readonly Run[]): readonly PainNote[] {
  const runBySource = new Map(runs.flatMap((run) => run.sources.map(({ key }) => [key, run] as const)))
  const byPlace = new Map<string, PainNote>()
  for (const source of sources) {
    const run = runBySource.get(source.key) ?? runBySource.get(source.recording.describes ?? '')
    if (run === undefined) continue
    for (const field of FIELDS) {
      for (const { note, place } of notesIn(source, field, run)) {
        const known = byPlace.get(place)
        if (known === undefined || note.id < known.id) byPlace.set(place, note)
      }
    }
  }
  return [...byPlace.values()].sort((a, b) => (a.date === b.date ? (a.id < b.id ? -1 : 1) : a.date < b.date ? -1 : 1))
}

/** The notes of one field; `place` is the same for the same sentence of another source of the run. */
function notesIn(source: StoredSource, field: NoteField, run: Run): readonly { note: PainNote; place: string }[] {
  const text = source.recording[field]
  if (text === null) return []
  return passagesOf(text).flatMap(({ text: passage, parsed: whole }) => {
    // What an import brings puts the danger question at a strong word only (rules.md §5 "Two nets").
    const danger = whole.danger !== null && hasStrongDanger(whole.danger) ? whole.danger : null
    if (!whole.telling && danger === null) return []
    const parsed = { ...whole, danger }
    const sentence = foldWords(passage)
    const symptoms = whole.telling ? whole.symptoms : [NO_SYMPTOM]
    return symptoms.flatMap((symptom, index) => {
      if (symptom.severity === 0) return []
      // One sentence may name several places: the first bears the sentence's own identity, the others add their place.
      const which = index === 0 ? '' : placeOf(symptom)
      const id = `s${hash([source.key, field, sentence, ...(index === 0 ? [] : [which])].join('\n'))}`
      return [
        { note: noteOf(id, source, field, run, passage, symptom, parsed), place: `${run.id}\n${sentence}\n${which}` },
      ]
    })
  })
}

const placeOf = ({ area, side }: Symptom): string =>
  `${area === null ? '-' : AREAS[area].region}:${area ?? '-'}:${side ?? '-'}`

/** 64 bits tell all sentences of a log apart. */
const hash = (text: string): string => sha256Of(text).slice(0, 16)

function noteOf(
  id: string,
  source: StoredSource,
  field: NoteField,
  run: Run,
  text: string,
  symptom: Symptom,
  { nextMorning, danger, claims }: ParsedNote,
): PainNote {
  return {
    id,
    date: run.date,
    sourceKey: source.key,
    field,
    status: 'suggested',
    text,
    diary: false,
    painFree: false,
    symptom,
    // "Fine next morning" found in an export may be about any morning: only what is stricter is taken.
    nextMorning:
      nextMorning === null || nextMorning.answer === 'back' ? null : { ...nextMorning, answeredOn: run.date },
    notBackAt72h: false,
    danger: danger === null ? null : { ...danger, answer: null, answeredOn: null },
    claims: claims.map((claim) => ({ ...claim, answer: null })),
    writtenMs: run.startMs,
  }
}
