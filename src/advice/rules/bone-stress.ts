import type { BoneSupport } from '../../model/rule-evidence.ts'
import type { Sign } from '../../model/symptom.ts'
import { FOOT, isBonePlace, ON_LOAD } from '../bone-places.ts'
import { level } from '../level.ts'
import type { PainFacts } from '../pain-facts.ts'
import type { PainRule } from '../rule.ts'

const focal = ({ spread, has }: PainFacts): boolean =>
  spread === 'one-spot' || has('tender-to-press') || has('bony-tenderness')

/** What made the pattern fit, or null. */
function supportedBy(facts: PainFacts): BoneSupport | null {
  const { symptom, trend } = facts
  if (trend === 'worsens' || trend === 'unchanged') return 'trend'
  if (symptom.atRest === 'yes' || symptom.disturbsSleep === 'yes') return 'rest-or-night'
  if (facts.has('hop-hurts')) return 'hop'
  if (facts.runsInRow >= 2 && trend !== 'improves') return 'again'
  if (facts.loadBefore) return 'load-before'
  if (facts.earlierStressFracture) return 'earlier-fracture'
  // rules.md §5 "Other conditions": there the pattern needs no further support.
  return facts.conditions.some((condition) => condition === 'bone-disease' || condition === 'red-s')
    ? 'condition'
    : null
}

/** At 0/10 a place and a trend that stays say nothing; a sign, and what gets worse, hold as at 1/10 (rules.md §5 "Severity 0"). */
const silentAtZero = ({ painless, trend, has }: PainFacts): boolean =>
  painless &&
  trend !== 'worsens' &&
  !['tender-to-press', 'bony-tenderness', 'hop-hurts'].some((sign) => has(sign as Sign))

/** S1-13, S1-29, S3-5, E29: also when nobody says "bone". */
export const boneStressPattern: PainRule<'bone-stress-pattern'> = {
  id: 'bone-stress-pattern',
  row: 'site',
  requirements: ['S1-13', 'S1-29', 'S1-30', 'S3-5', 'P11'],
  sources: ['S1', 'S3', 'E29'],
  check: (facts) => {
    if (!isBonePlace(facts) || silentAtZero(facts)) return null
    const support = supportedBy(facts)
    if (focal(facts) && support !== null) {
      return { level: level(2, 3), because: { area: facts.area, support, trend: facts.trend } }
    }
    if (facts.spread !== 'unknown' || facts.trend !== 'worsens') return null
    const because = { area: facts.area, support: 'spot-unknown' as const, trend: facts.trend }
    return { level: level(2, FOOT.includes(facts.area) ? 3 : 2), because }
  },
}

/** rules.md §5: groin or front of the hip on load. S1-19: stiff only, easing and not hurting on load is another matter. */
export const groinOnLoad: PainRule<'groin-on-load'> = {
  id: 'groin-on-load',
  row: 'site',
  requirements: ['S1-19', 'S1-30'],
  sources: ['S1', 'E29', 'E40'],
  check: (facts) => {
    if (!ON_LOAD.includes(facts.area)) return null
    const because = { area: facts.area, walking: facts.has('walking-hurts'), onLoad: facts.has('hurts-on-load') }
    if (facts.has('walking-hurts')) return { level: level(3, 4), because }
    if (facts.has('hurts-on-load')) return { level: level(2, 3), because }
    if (facts.painless) return null
    // S1-19: tight from sitting, easing. A load nobody reported it on is a question, not assumed.
    const tightFront = facts.area === 'hip-front' && facts.quality === 'stiff' && facts.trend === 'improves'
    if (tightFront) return { level: level(1, 1), because: { ...because, tight: true } }
    // A hip whose part is not named raises the question of its part first.
    return facts.area === 'hip' || facts.hasNot('hurts-on-load') ? null : { level: level(2, 2), because }
  },
}

/** S1-29: a foot that hurt suddenly and sharply, or worse with every step. */
export const suddenFootPain: PainRule<'sudden-foot-pain'> = {
  id: 'sudden-foot-pain',
  row: 'site',
  requirements: ['S1-29'],
  sources: ['S1', 'E29'],
  check: (facts) => {
    if (!FOOT.includes(facts.area)) return null
    const sudden = facts.symptom.suddenOnset === 'yes' && facts.quality === 'sharp'
    const worse = facts.trend === 'worsens' && facts.spread !== 'diffuse'
    if (!sudden && !worse) return null
    // rules.md §5: worse there and sudden or severe is for the same day.
    const grave = facts.severity >= 7 || (worse && facts.symptom.suddenOnset === 'yes')
    return {
      level: grave ? level(3, 4) : level(2, 3),
      because: { sudden, worse, severity: facts.severity },
    }
  },
}
