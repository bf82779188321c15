import type { Area } from '../../model/area.ts'
import { level } from '../level.ts'
import type { PainFacts } from '../pain-facts.ts'
import type { PainRule } from '../rule.ts'

/** RULES §5 bone-stress pattern: where it shows. An unnamed part of shin, foot or hip counts with its worst part. */
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
const FOOT: readonly (Area | null)[] = ['foot', 'midfoot', 'forefoot', 'heel', 'toe']
const THIGH: readonly (Area | null)[] = ['thigh', 'front-thigh', 'inner-thigh', 'back-thigh']

function inPlace({ area, tissue, trend, symptom }: PainFacts): boolean {
  if (!PLACES.includes(area)) return false
  // A muscle of the thigh that is known to be one and eases is no deep bone pain; nor is a seat sore on both sides.
  if (THIGH.includes(area)) return !(tissue === 'muscle' && trend === 'improves')
  return area !== 'buttock' || symptom.side !== 'both'
}

/** Groin and front of the hip, and a hip nobody has told the part of. */
const ON_LOAD: readonly (Area | null)[] = ['groin', 'hip-front', 'hip']

const focal = ({ spread, has }: PainFacts): boolean =>
  spread === 'one-spot' || has('tender-to-press') || has('bony-tenderness')

/** What made the pattern fit, or null. */
function supportedBy(facts: PainFacts): string | null {
  const { symptom, trend } = facts
  if (trend === 'worsens' || trend === 'unchanged') return 'trend'
  if (symptom.atRest === 'yes' || symptom.disturbsSleep === 'yes') return 'rest-or-night'
  if (facts.has('hop-hurts')) return 'hop'
  if (facts.runsInRow >= 2 && trend !== 'improves') return 'again'
  if (facts.loadBefore) return 'load-before'
  return facts.earlierStressFracture ? 'earlier-fracture' : null
}

/** S1-13, S1-29, S3-5, E29: also when nobody says "bone". */
export const boneStressPattern: PainRule = {
  id: 'bone-stress-pattern',
  row: 'site',
  articles: ['S1-13', 'S1-29', 'S1-30', 'S3-5', 'P11'],
  sources: ['S1', 'S3', 'E29'],
  check: (facts) => {
    if (!inPlace(facts) || facts.painless) return null
    const support = supportedBy(facts)
    if (focal(facts) && support !== null) {
      return { level: level(2, 3), because: { area: facts.area, support, trend: facts.trend } }
    }
    if (facts.spread !== 'unknown' || facts.trend !== 'worsens') return null
    const because = { area: facts.area, support: 'spot-unknown', trend: facts.trend }
    return { level: level(2, FOOT.includes(facts.area) ? 3 : 2), because }
  },
}

/** RULES §5: groin or front of the hip on load. S1-19: stiff only, easing and not hurting on load is another matter. */
export const groinOnLoad: PainRule = {
  id: 'groin-on-load',
  row: 'site',
  articles: ['S1-19', 'S1-30'],
  sources: ['S1', 'E29', 'E40'],
  check: (facts) => {
    if (facts.painless || !ON_LOAD.includes(facts.area)) return null
    const because = { area: facts.area, walking: facts.has('walking-hurts'), onLoad: facts.has('hurts-on-load') }
    if (facts.has('walking-hurts')) return { level: level(3, 4), because }
    if (facts.has('hurts-on-load')) return { level: level(2, 3), because }
    // S1-19: tight from sitting, easing. A load nobody reported it on is asked for, not assumed.
    const tightFront = facts.area === 'hip-front' && facts.quality === 'stiff' && facts.trend === 'improves'
    if (tightFront) return { level: level(1, 1), because: { ...because, tight: true } }
    // A hip whose part is not named is asked for its part first.
    return facts.area === 'hip' || facts.hasNot('hurts-on-load') ? null : { level: level(2, 2), because }
  },
}

/** S1-29: a foot that hurt suddenly and sharply, or worse with every step. */
export const suddenFootPain: PainRule = {
  id: 'sudden-foot-pain',
  row: 'site',
  articles: ['S1-29'],
  sources: ['S1', 'E29'],
  check: (facts) => {
    if (!FOOT.includes(facts.area) || facts.painless) return null
    const sudden = facts.symptom.suddenOnset === 'yes' && facts.quality === 'sharp'
    const worse = facts.trend === 'worsens' && facts.spread !== 'diffuse'
    if (!sudden && !worse) return null
    // RULES §5: worse there and sudden or severe is for the same day.
    const grave = facts.severity >= 7 || (worse && facts.symptom.suddenOnset === 'yes')
    return {
      level: grave ? level(3, 4) : level(2, 3),
      because: { sudden, worse, severity: facts.severity },
    }
  },
}
