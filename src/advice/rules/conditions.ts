import type { Area } from '../../model/area.ts'
import type { Sign } from '../../model/symptom.ts'
import { level } from '../level.ts'
import { minorTrouble } from '../minor-trouble.ts'
import type { PainFacts } from '../pain-facts.ts'
import type { PainRule } from '../rule.ts'

const BELLY: readonly (Area | null)[] = ['belly', 'upper-belly', 'pelvis', 'groin', 'ribs']
/** From here on pain is strong; convention of ours. */
const STRONG = 5

const SAME_DAY: readonly Sign[] = [
  'fever',
  'swelling',
  'double-vision',
  'blood-in-urine-or-stool',
  'intolerable',
  'hard-to-move',
]
const BEFORE_RUN: readonly Sign[] = ['dizzy', 'vomiting', 'hurts-on-load']

/** Belly pain that is strong, on one side or lasting, a fall on it, or pain at the tip of the shoulder. */
function graveBelly({ area, severity, symptom, daysIntoEpisode, painless }: PainFacts): boolean {
  if (painless) return false
  if (area === 'shoulder' || area === 'ribs') return severity >= STRONG || area === 'ribs'
  if (!BELLY.includes(area)) return symptom.trigger === 'fall-or-twist' && area === null
  const lasting = daysIntoEpisode >= 1 || symptom.atRest === 'yes' || symptom.disturbsSleep === 'yes'
  const oneSided = symptom.side === 'left' || symptom.side === 'right'
  return severity >= STRONG || oneSided || lasting || symptom.trigger === 'fall-or-twist'
}

/** Urine that will not hold in running is no waters that break: a midwife, a doctor or a physio before the next run. */
const isLeak = (words: string): boolean => /\bleak/u.test(words) && !/water|blood|gush/u.test(words)

/** rules.md §5 Pregnant, or within six weeks of a birth [M]. What is an emergency for everyone has rules of its own. */
export const pregnancy: PainRule<'pregnancy-sign'> = {
  id: 'pregnancy-sign',
  row: 'sign',
  requirements: ['P38'],
  sources: ['first-aid'],
  check: (facts) => {
    if (!facts.conditions.includes('pregnancy')) return null
    const { area, danger, has } = facts
    const signs = [...SAME_DAY, ...BEFORE_RUN].filter((sign) => has(sign))
    const headache = (area === 'head' || has('headache')) && !has('headache-settled-within-hours')
    const because = { signs, area, danger: danger?.join(' · ') ?? null, headache }
    // Bleeding, fluid, movements of the baby: words the wide net asks about do not wait for the answer here.
    const grave = danger !== null && !danger.every(isLeak)
    if (grave || headache || graveBelly(facts) || SAME_DAY.some((sign) => has(sign))) {
      return { level: level(3, 4), because }
    }
    const belly = BELLY.includes(area) && !facts.painless
    return belly || signs.length > 0 || danger !== null ? { level: level(2, 3), because } : null
  },
}

/** rules.md §5 "Other conditions", heart: dizziness, and words about heart or breath, until answered. */
export const heartCondition: PainRule<'heart-condition'> = {
  id: 'heart-condition',
  row: 'sign',
  requirements: ['P38'],
  sources: ['first-aid'],
  check: ({ conditions, has, danger }) => {
    if (!conditions.includes('heart')) return null
    if (!has('dizzy') && danger === null) return null
    return {
      level: level(3, 4),
      because: { signs: has('dizzy') ? ['dizzy'] : [], danger: danger?.join(' · ') ?? null },
    }
  },
}

/** rules.md §5 "Other conditions", blood thinner: a swelling fills with blood. */
export const clottingSwelling: PainRule<'swelling-on-blood-thinner'> = {
  id: 'swelling-on-blood-thinner',
  row: 'sign',
  requirements: ['P38'],
  sources: ['first-aid'],
  check: ({ conditions, has }) =>
    conditions.includes('clotting') && (has('swelling') || has('bruising'))
      ? { level: level(3, 4), because: { signs: [has('swelling') ? 'swelling' : 'bruising'] } }
      : null,
}

/** rules.md §5 Under 16. */
const GROWING_UNTIL = 16
/** Where a growth plate hurts: the heel, and the bump below the kneecap. */
const GROWTH_PLATES: readonly (Area | null)[] = ['heel', 'patellar-tendon']

/** rules.md §5 Under 16: a limp may be the hip, which also shows as pain in the knee [M]; heel and shin bump are growth plates. */
export const growing: PainRule<'still-growing'> = {
  id: 'still-growing',
  row: 'sign',
  requirements: ['P9'],
  sources: ['first-aid'],
  check: (facts) => {
    const { age, gait, area } = facts
    if (age === null || age >= GROWING_UNTIL || minorTrouble(facts) !== null) return null
    if (gait === 'changed') return { level: level(3, 4), because: { age, gait } }
    return GROWTH_PLATES.includes(area) && !facts.painless ? { level: level(0, 2), because: { age, area } } : null
  },
}
