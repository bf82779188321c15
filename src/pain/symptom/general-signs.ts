import type { Area } from '../../model/area.ts'
import type { Sign } from '../../model/symptom.ts'
import type { Meaning } from '../lexicon/words.ts'

/**
 * Signs of the whole body: they belong to no knee or calf, and are judged together ("so hot" with "dizzy").
 */
export const GENERAL_SIGNS: ReadonlySet<Sign> = new Set<Sign>([
  'dark-urine',
  'fever',
  'head-knock',
  'chest-pain',
  'chest-tightness',
  'effort-discomfort-arm-jaw-neck-shoulder-belly',
  'breathless-out-of-proportion',
  'heavy-sweating',
  'fainted',
  'racing-or-irregular-heart',
  'palpitations-when-ill',
  'overheated',
  'dizzy',
  'nausea',
  'vomiting',
  'dry-skin',
  'confused',
  'staggering',
  'odd-behaviour',
  'drowsy',
  'drank-very-much',
  'bladder-or-bowel-change',
  'headache',
  'headache-sudden-or-worst',
  'headache-one-sided',
  'headache-first-after-40',
  'headache-settled-within-hours',
  'lost-consciousness',
  'stiff-neck',
  'double-vision',
  'weakness-or-speech',
  'severe-allergy',
  'coughing-blood',
  'leg-will-not-lift',
  'fever-with-neck-rash-or-light',
  'sudden-loss-of-sight',
  'spine-pain-after-fall',
  'cold-and-drowsy',
  'low-sugar',
  'clot-risk',
  'sudden-testicle-pain',
  'blood-in-urine-or-stool',
  'weight-loss',
  'urine-retention',
  'saddle-numbness',
  'head-cold',
  'ill',
])

/** True for a phrase that tells such a sign, plainly or only beside another. */
export const isGeneralSign = ({ sign, fainterSign }: Meaning): boolean =>
  (sign !== undefined && GENERAL_SIGNS.has(sign)) || (fainterSign !== undefined && GENERAL_SIGNS.has(fainterSign))

/** Places where effort-brought discomfort may be the heart (D16, E38), most telling first; general signs go with them. */
export const HEART_PLACES: readonly Area[] = ['chest', 'jaw', 'arm', 'upper-belly', 'neck', 'shoulder', 'upper-back']

/** Neck and shoulder are stiff together so often that both count as one (S1-17). */
export const HEART_GROUPS: Readonly<Partial<Record<Area, string>>> = {
  jaw: 'jaw',
  arm: 'arm',
  'upper-belly': 'upper-belly',
  neck: 'neck',
  shoulder: 'neck',
}

/** General signs that change how a place is read: fever with a joint, flu with aches, bone or skin, breathlessness with a calf (rules.md §5). */
export const ALSO_WITH_PLACES: readonly Sign[] = [
  'fever',
  'ill',
  'breathless-out-of-proportion',
  'dark-urine',
  'bladder-or-bowel-change',
  'clot-risk',
  'weight-loss',
  'urine-retention',
  'leg-will-not-lift',
  'blood-in-urine-or-stool',
  'saddle-numbness',
]
