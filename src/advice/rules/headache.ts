import type { Sign } from '../../model/symptom.ts'
import { level } from '../level.ts'
import type { PainRule } from '../rule.ts'

const EMERGENCY_WITH: readonly Sign[] = [
  'headache-sudden-or-worst',
  'lost-consciousness',
  'stiff-neck',
  'double-vision',
  'vomiting',
  'weakness-or-speech',
]

/** RULES §5 Headache; P7. It sets the day it is there and the day after, then only what care it needs. */
export const headache: PainRule = {
  id: 'headache',
  row: 'sign',
  articles: ['S1-15', 'S1-16', 'P7'],
  sources: ['S1', 'E39'],
  check: (facts) => {
    const present = facts.has('headache') || facts.has('headache-sudden-or-worst') || facts.area === 'head'
    if (!present) return null
    const signs = EMERGENCY_WITH.filter((sign) => facts.has(sign))
    if (signs.length > 0) return { level: level(3, 5), because: { signs: signs.join(' ') } }
    const a = facts.daysAgo <= 0 ? 2 : facts.daysAgo === 1 ? 1 : 0
    if (facts.has('headache-first-after-40')) return { level: level(2, 3), because: { headache: true, firstAfter: 40 } }
    if (facts.has('headache-one-sided')) return { level: level(a, 2), because: { headache: true, oneSided: true } }
    return {
      level: level(a, facts.has('headache-settled-within-hours') ? 1 : 2),
      because: {
        headache: true,
        settled:
          facts.has('headache-settled-within-hours') || (facts.hasNot('headache-settled-within-hours') ? false : null),
      },
    }
  },
}
