import type { Area } from '../model/area.ts'
import type { PainFacts } from './pain-facts.ts'

/** rules.md §5 bone-stress pattern: where it shows. An unnamed part of shin, foot or hip counts with its worst part. */
const PLACES: readonly (Area | null)[] = [
  'inner-shin',
  'front-shin',
  'shin',
  'foot',
  'midfoot',
  'forefoot',
  'heel',
  'toe',
  'groin',
  'hip-front',
  'hip',
  'thigh',
  'front-thigh',
  'inner-thigh',
  'back-thigh',
  'buttock',
  'pelvis',
]
export const FOOT: readonly (Area | null)[] = ['foot', 'midfoot', 'forefoot', 'heel', 'toe']
const THIGH: readonly (Area | null)[] = ['thigh', 'front-thigh', 'inner-thigh', 'back-thigh']

/** Whether bone stress may show there. */
export function isBonePlace({ area, tissue, trend, symptom, twoSidedDiffuse }: PainFacts): boolean {
  if (!PLACES.includes(area)) return false
  // A muscle of the thigh that is known to be one and eases, or is sore all over on both sides, is no deep bone pain; nor
  // is a seat sore on both sides.
  if (THIGH.includes(area)) return !(tissue === 'muscle' && (trend === 'improves' || twoSidedDiffuse))
  return area !== 'buttock' || symptom.side !== 'both'
}

/** Groin and front of the hip, and a hip of unknown part. */
export const ON_LOAD: readonly (Area | null)[] = ['groin', 'hip-front', 'hip']

/** rules.md §5b: places where a missing answer stays one; they lapse to nothing, not even to a trial. */
const ANSWER_NEEDED: readonly (Area | null)[] = [
  'groin',
  'hip-front',
  'hip',
  'foot',
  'midfoot',
  'forefoot',
  'toe',
  'front-shin',
  'shin',
  'pelvis',
]

/** Where what only an open question asks for does not lapse. */
export function needsAnswer({ area, tissue, symptom, earlierStressFracture, twoSidedDiffuse }: PainFacts): boolean {
  if (earlierStressFracture) return true
  if (tissue === 'skin' || tissue === 'numb-toes') return false
  if (area === 'buttock') return symptom.side !== 'both'
  if (area === 'thigh') return tissue !== 'muscle' && !twoSidedDiffuse
  return ANSWER_NEEDED.includes(area)
}

const SLOW: readonly (Area | null)[] = ['inner-shin', 'heel', 'knee']

/** D20: places where bone stress shows, whatever the tissue is called. */
export const NEVER_MILD: readonly (Area | null)[] = [...PLACES.filter((area) => !area?.endsWith('-thigh')), null]

/** Where it lapses later, and never to nothing: inner shin, heel, and joints other than those above. */
export const lapsesSlowly = ({ area, tissue }: PainFacts): boolean =>
  tissue === 'joint' || tissue === 'bone' || SLOW.includes(area)
