import type { PainNote } from '../../model/pain-note.ts'
import type { Symptom } from '../../model/symptom.ts'

/**
 * Severity 0, and nothing that speaks at 0 as it does at 1 (rules.md §5 "Severity 0"): no sign, no limp, nothing sharp, worse,
 * at rest, at night or in daily life, no painkiller, no bone, no doubt. Such notes count towards the two pain-free runs that end a count.
 */
export function isPainFree(symptom: Symptom): boolean {
  const { severity, signs, gait, quality, trend, tissue } = symptom
  const { painkiller, dailyLife, stairs, atRest, disturbsSleep, unsure } = symptom
  return (
    severity === 0 &&
    !Object.values(signs).includes(true) &&
    gait !== 'changed' &&
    quality !== 'sharp' &&
    trend !== 'worsens' &&
    tissue !== 'bone' &&
    ![painkiller, dailyLife, stairs, atRest, disturbsSleep, unsure].includes('yes')
  )
}

/** A note as it counts: one kept as pain-free speaks of pain all the same where its answers do, or the mornings after. */
export function asItCounts(note: PainNote): PainNote {
  if (!note.painFree) return note
  const after = note.notBackAt72h || (note.nextMorning !== null && note.nextMorning.answer !== 'back')
  return after || !isPainFree(note.symptom) ? { ...note, painFree: false } : note
}
