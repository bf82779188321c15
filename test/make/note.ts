import { addDays } from '../../src/lib/local-date.ts'
import type { PainNote } from '../../src/model/pain-note.ts'
import { NO_SYMPTOM } from '../../src/model/symptom.ts'
import { isPainFree } from '../../src/pain/episodes/is-pain-free.ts'
import { parseNote } from '../../src/pain/symptom/parse-note.ts'

/** An own note that says nothing yet, on a day without a run. */
export function untoldNote(id: string, date: string): PainNote {
  return {
    id,
    date,
    sourceKey: null,
    field: null,
    status: 'own',
    text: '',
    diary: false,
    painFree: false,
    symptom: NO_SYMPTOM,
    nextMorning: null,
    notBackAt72h: false,
    danger: null,
    claims: [],
    writtenMs: 0,
  }
}

/** An own note as its words are understood, its first place alone. */
export function noteInWords(text: string, given: Pick<PainNote, 'id' | 'date'> & Partial<PainNote>): PainNote {
  const { symptoms, diary, nextMorning } = parseNote(text)
  const symptom = symptoms[0]
  if (symptom === undefined) throw new Error(`no place, pain or sign in “${text}”`)
  return {
    ...untoldNote(given.id, given.date),
    text,
    diary,
    painFree: isPainFree(symptom),
    symptom,
    nextMorning: nextMorning === null ? null : { ...nextMorning, answeredOn: addDays(given.date, 1) },
    ...given,
  }
}
