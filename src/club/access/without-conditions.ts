import type { PainNote } from '../../model/pain-note.ts'
import type { Sign } from '../../model/symptom.ts'

/** Stands where the words of a note speak of a condition or a medicine that is not shared. */
const NOT_SHARED = '(not shared)'

/** Signs that say something of a condition, not of a pain. */
const OF_CONDITIONS: readonly Sign[] = ['clot-risk', 'low-sugar']

/** A condition, a pregnancy or a medicine is in it. */
export const speaksOfConditions = ({ claims, symptom }: Pick<PainNote, 'claims' | 'symptom'>): boolean =>
  claims.length > 0 || symptom.painkiller === 'yes' || OF_CONDITIONS.some((sign) => symptom.signs[sign] !== undefined)

/** A note for somebody with whom conditions are not shared: of one that speaks of them the place and the pain are left. */
export function withoutConditions(note: PainNote): PainNote {
  if (!speaksOfConditions(note)) return note
  const signs = Object.fromEntries(
    Object.entries(note.symptom.signs).filter(([sign]) => !(OF_CONDITIONS as readonly string[]).includes(sign)),
  )
  return { ...note, text: NOT_SHARED, claims: [], symptom: { ...note.symptom, signs, painkiller: 'unknown' } }
}
