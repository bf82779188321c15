import type { Symptom } from '../../model/symptom.ts'
import { level } from '../level.ts'
import type { PainFacts } from '../pain-facts.ts'
import type { PainRule } from '../rule.ts'

/** "Stairs fine" answers it: nothing loads a kneecap more. */
const dailyLifeFine = ({ dailyLife, stairs }: Symptom): boolean =>
  dailyLife !== 'yes' && stairs !== 'yes' && (dailyLife === 'no' || stairs === 'no')

/** D5: kneecap pain that may be run on, with the changes of E27. */
function quietKneecap(facts: PainFacts): boolean {
  return (
    facts.severity <= 2 &&
    !facts.severityGuessed &&
    facts.quality === 'dull' &&
    facts.trend === 'improves' &&
    !facts.has('swelling') &&
    !facts.has('locking') &&
    !facts.has('giving-way') &&
    dailyLifeFine(facts.symptom) &&
    (facts.nextMorning === 'back' || facts.nextMorning === 'not-yet-due') &&
    facts.experienced
  )
}

/** rules.md §5 Tissue; D5. Bone holds even at 0/10. */
export const tissue: PainRule<'slow-healing-tissue'> = {
  id: 'slow-healing-tissue',
  row: 'tissue',
  requirements: ['S0-12', 'S3-5', 'S3-9', 'S3-11', 'D5', 'P11'],
  sources: ['S0', 'S1', 'S3', 'E25', 'E27'],
  check: (facts) => {
    const because = { tissue: facts.tissue, area: facts.area, severity: facts.severity }
    if (facts.tissue === 'bone') return { level: level(2, 3), because }
    if (facts.painless) return null
    switch (facts.tissue) {
      case 'unknown':
      case 'tendon':
        return { level: level(1, 1), because }
      case 'kneecap':
        if (quietKneecap(facts)) return { level: level(1, 1), because: { ...because, eased: true } }
        return { level: level(2, facts.severity >= 4 ? 2 : 1), because }
      case 'joint':
        return { level: level(2, facts.severity >= 4 ? 2 : 1), because }
      default:
        return null
    }
  },
}
