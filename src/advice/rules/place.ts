import { level } from '../level.ts'
import { mayGoOnMildly } from '../mild-so-far.ts'
import type { PainFacts } from '../pain-facts.ts'
import type { PainRule } from '../rule.ts'

/** D4: the only one-sided pain that may be run on. Every condition must be known, and good. */
function mayBeRunOn(facts: PainFacts): boolean {
  return (
    facts.severity <= 3 &&
    !facts.severityGuessed &&
    facts.trend === 'improves' &&
    facts.gait === 'normal' &&
    (facts.quality === 'dull' || facts.quality === 'stiff') &&
    (facts.tissue === 'muscle' || facts.tissue === 'tendon' || facts.tissue === 'kneecap') &&
    facts.experienced &&
    (facts.runsInRow <= 2 || mayGoOnMildly(facts)) &&
    (facts.nextMorning === 'back' || facts.nextMorning === 'not-yet-due')
  )
}

/** rules.md §5 Place. */
export const place: PainRule<'one-sided-pain'> = {
  id: 'one-sided-pain',
  row: 'place',
  requirements: ['S0-10', 'S0-11', 'S1-1', 'S2-9', 'S2-10', 'S3-9', 'S4-10', 'S4-11', 'D4'],
  sources: ['S0', 'S1', 'S2', 'S4', 'safety-choice'],
  check: (facts) => {
    if (facts.painless || facts.twoSidedDiffuse) return null
    const because = { side: facts.symptom.side, spread: facts.spread }
    if (!facts.local) return { level: level(1, 1), because }
    return { level: level(mayBeRunOn(facts) ? 1 : 2, 1), because: { ...because, eased: mayBeRunOn(facts) } }
  },
}
