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

/** rules.md §5 Headache: a headache without a known end is taken to be there for this many days, and is a question until the later one. */
const PRESENT_DAYS = 3
const QUESTION_DAYS = 7
/** E39: a second one in effort within this many days is one for a doctor. */
const AGAIN_DAYS = 28

/** rules.md §5 Headache; P7. A2 while it is there, A1 the day after; a doctor unless it settled within hours. */
export const headache: PainRule<'headache'> = {
  id: 'headache',
  row: 'sign',
  requirements: ['S1-15', 'S1-16', 'P7'],
  sources: ['S1', 'E39'],
  check: (facts) => {
    const present = facts.has('headache') || facts.has('headache-sudden-or-worst') || facts.area === 'head'
    if (!present) return null
    const signs = EMERGENCY_WITH.filter((sign) => facts.has(sign))
    if (signs.length > 0) return { level: level(3, 5), because: { signs } }
    if (facts.has('headache-first-after-40')) return { level: level(2, 3), because: { headache: true, firstAfter: 40 } }
    const { daysAgo, daysSinceHeadache, onRun } = facts
    const settled = facts.has('headache-settled-within-hours')
    const again = onRun && daysSinceHeadache !== null && daysSinceHeadache < AGAIN_DAYS
    const oneSided = facts.has('headache-one-sided')
    const doctor = !settled || again || oneSided
    const a = daysAgo < (settled ? 1 : PRESENT_DAYS) ? 2 : daysAgo <= (doctor ? QUESTION_DAYS : 1) ? 1 : 0
    const hasSettled = settled ? true : facts.hasNot('headache-settled-within-hours') ? false : null
    if (a === 0) return null
    return {
      level: level(a, doctor ? 2 : 1),
      because: { headache: true, settled: hasSettled, ...(oneSided && { oneSided }), ...(again && { again }) },
    }
  },
}
