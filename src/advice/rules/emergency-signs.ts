import type { Sign } from '../../model/symptom.ts'
import { level } from '../level.ts'
import type { PainFacts } from '../pain-facts.ts'
import type { PainRule } from '../rule.ts'

const EMERGENCY = level(3, 5)

const emergency = (signs: readonly Sign[]) => ({ level: EMERGENCY, because: { signs } })

const there = ({ has }: PainFacts, signs: readonly Sign[]): readonly Sign[] => signs.filter((sign) => has(sign))

const HEART: readonly Sign[] = [
  'chest-pain',
  'chest-tightness',
  'effort-discomfort-arm-jaw-neck-shoulder-belly',
  'breathless-out-of-proportion',
]

/** D16, P7: chest pain, pressure or tightness needs neither sweat nor breathlessness beside it. */
export const heartSigns: PainRule<'heart-signs'> = {
  id: 'heart-signs',
  row: 'sign',
  requirements: ['S1-11', 'D16', 'D19', 'P6', 'P7'],
  sources: ['S1', 'E38'],
  check: (facts) => {
    const signs = there(facts, HEART)
    return signs.length > 0 ? emergency(signs) : null
  },
}

const HEAT_COMPANIONS: readonly Sign[] = [
  'dizzy',
  'nausea',
  'vomiting',
  'dry-skin',
  'confused',
  'staggering',
  'odd-behaviour',
  'fainted',
  'lost-consciousness',
]

/** D17, P8: overheated with any of these; wet skin never lowers it. Overheated alone raises a question. */
export const heatSigns: PainRule<'heat-signs'> = {
  id: 'heat-signs',
  row: 'sign',
  requirements: ['S1-12', 'D17', 'P8'],
  sources: ['S1', 'E37'],
  check: (facts) => {
    if (!facts.has('overheated')) return null
    const companions = there(facts, HEAT_COMPANIONS)
    return companions.length > 0
      ? emergency(['overheated', ...companions])
      : { level: level(2, 2), because: { signs: ['overheated'] } }
  },
}

const COLLAPSE: readonly Sign[] = [
  'fainted',
  'lost-consciousness',
  'racing-or-irregular-heart',
  'palpitations-when-ill',
  'confused',
  'staggering',
  'odd-behaviour',
  'weakness-or-speech',
]

/** E40: faint, collapse, racing or irregular heart, confusion. */
export const collapseSigns: PainRule<'collapse-signs'> = {
  id: 'collapse-signs',
  row: 'sign',
  requirements: ['P6'],
  sources: ['first-aid', 'E40'],
  check: (facts) => {
    const signs = there(facts, COLLAPSE)
    return signs.length > 0 ? emergency(signs) : null
  },
}

const OTHERS: readonly Sign[] = [
  'severe-allergy',
  'tight-shiny-lower-leg',
  'fever-with-neck-rash-or-light',
  'sudden-loss-of-sight',
  'spine-pain-after-fall',
  'cold-and-drowsy',
  'low-sugar',
]

/** E40: allergy, a hard shiny lower leg, fever with a stiff neck, lost sight, a hurt spine, cold, low sugar. */
export const otherEmergency: PainRule<'emergency-sign'> = {
  id: 'emergency-sign',
  row: 'sign',
  requirements: ['P6'],
  sources: ['first-aid', 'E40'],
  check: (facts) => {
    const signs = there(facts, OTHERS)
    return signs.length > 0 ? emergency(signs) : null
  },
}

const SPINE: readonly Sign[] = ['saddle-numbness', 'bladder-or-bowel-change']
const BACK: readonly (string | null)[] = ['lower-back', 'upper-back', 'buttock']

/** E40: numb where one sits, bladder or bowel changed, or urine that cannot be passed with a back that hurts. */
export const spineSigns: PainRule<'spine-signs'> = {
  id: 'spine-signs',
  row: 'sign',
  requirements: ['P6'],
  sources: ['first-aid', 'E40'],
  check: (facts) => {
    const held = facts.has('urine-retention') && BACK.includes(facts.area)
    const signs = [...there(facts, SPINE), ...(held ? (['urine-retention'] as const) : [])]
    return signs.length > 0 ? emergency(signs) : null
  },
}

const QUESTION_SIGNS: readonly Sign[] = ['dizzy', 'vomiting', 'headache']
const MAKE_IT_GRAVE: readonly Sign[] = ['heavy-sweating', 'overheated', 'breathless-out-of-proportion']
/** Heat adds nothing to a neck, shoulder or arm; sweat that is cold or beyond the effort does. */
const GRAVE_AT_PLACE: readonly Sign[] = ['heavy-sweating', 'breathless-out-of-proportion']
/** After this many days an unanswered question asks for a doctor, and no longer for rest. */
const UNANSWERED_DAYS = 3
const QUESTION_PLACES: readonly (string | null)[] = ['neck', 'shoulder', 'arm', 'upper-belly', 'jaw']
/** Where stiffness on turning the head settles the question (S1-17). */
const STIFF_PLACES: readonly (string | null)[] = ['neck', 'shoulder', 'upper-back']

/**
 * rules.md §5 free text: neck, shoulder, arm, upper belly, dizzy, vomited, headache raise a question when they stand
 * alone, and an emergency when several come together or with breathlessness, sweating or heat.
 */
export const needsQuestion: PainRule<'unexplained-discomfort'> = {
  id: 'unexplained-discomfort',
  row: 'sign',
  requirements: ['S1-15', 'S1-17', 'D16', 'D19'],
  sources: ['S1', 'E38', 'E39'],
  check: (facts) => {
    const ruledOut =
      facts.hasNot('effort-discomfort-arm-jaw-neck-shoulder-belly') ||
      (facts.has('stiff-tender-turning-head') && STIFF_PLACES.includes(facts.area))
    // A belly that goes on hurting after a stitch should have gone raises the same question.
    // Sunburn or a graze at the neck is skin, and judged as that; a jaw has neither from running.
    const skin = facts.tissue === 'skin' && facts.area !== 'jaw'
    const place = (QUESTION_PLACES.includes(facts.area) && !facts.painless && !skin) || facts.has('stitch-goes-on')
    const signs = there(facts, QUESTION_SIGNS)
    const count = signs.length + (place && !ruledOut ? 1 : 0)
    if (count === 0) return null
    const grave = there(facts, signs.length > 0 ? MAKE_IT_GRAVE : GRAVE_AT_PLACE)
    if (count >= 2 || grave.length > 0) return emergency([...signs, ...grave])
    // Headache alone has its own row.
    if (signs.length === 1 && signs[0] === 'headache') return null
    const because = { signs, area: facts.area }
    return { level: level(facts.daysAgo > UNANSWERED_DAYS ? 1 : 2, 2), because }
  },
}

/**
 * rules.md §5 "Two nets": words that touch a danger and whose meaning is not yet answered. In an import they hold nothing
 * back beyond 48 h.
 */
export const dangerQuestion: PainRule<'danger-question'> = {
  id: 'danger-question',
  row: 'sign',
  requirements: ['P36'],
  sources: ['first-aid', 'safety-choice'],
  check: ({ danger, suggested, daysAgo }) => {
    if (danger === null || (suggested && daysAgo > 2)) return null
    return { level: level(daysAgo > UNANSWERED_DAYS ? 1 : 2, 2), because: { danger: danger.join(' · ') } }
  },
}
