import { level } from '../level.ts'
import { minorTrouble } from '../minor-trouble.ts'
import type { PainRule } from '../rule.ts'

/** rules.md §5 Skin or nail. */
export const skinOrNail: PainRule<'skin-or-nail'> = {
  id: 'skin-or-nail',
  row: 'minor',
  requirements: ['P34'],
  sources: ['first-aid'],
  check: (facts) => {
    if (facts.tissue !== 'skin') return null
    const infected = facts.has('spreading-redness') || facts.has('pus')
    return { level: level(1, infected ? 2 : 1), because: { tissue: 'skin', infected, area: facts.area } }
  },
}

/** rules.md §5: a cramp gone with stretching and pain-free next day. Any other cramp is judged as the muscle it is in. */
export const cramp: PainRule<'cramp'> = {
  id: 'cramp',
  row: 'minor',
  requirements: ['P34'],
  sources: ['first-aid'],
  check: (facts) =>
    minorTrouble(facts) === 'cramp' ? { level: level(1, 1), because: { tissue: 'cramp', gone: true } } : null,
}

/** rules.md §5: a stitch that goes on slowing is nothing; one without further answer is a question, and not taken for gone; one that stays leads to the question of D16. */
export const stitch: PainRule<'stitch'> = {
  id: 'stitch',
  row: 'minor',
  requirements: ['P34', 'D16'],
  sources: ['first-aid'],
  check: (facts) => {
    if (facts.tissue !== 'stitch' || facts.hasNot('stitch-goes-on')) return null
    return {
      level: facts.has('stitch-goes-on') ? level(2, 2) : level(1, 1),
      because: { tissue: 'stitch', stays: facts.has('stitch-goes-on') },
    }
  },
}

/** S1-27: numb toes, gone on loosening the shoe or not. */
export const numbToes: PainRule<'numb-toes'> = {
  id: 'numb-toes',
  row: 'minor',
  requirements: ['S1-27', 'P12'],
  sources: ['S1', 'first-aid'],
  check: (facts) => {
    if (facts.tissue !== 'numb-toes') return null
    const gone = facts.has('numb-gone-on-loosening-shoe')
    return { level: gone ? level(1, 1) : level(2, 3), because: { tissue: 'numb-toes', gone } }
  },
}
