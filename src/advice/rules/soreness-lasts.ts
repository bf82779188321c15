import { sorenessLasts } from '../doms.ts'
import { level } from '../level.ts'
import type { PainRule } from '../rule.ts'

/** rules.md §5 DOMS row, last sentence. */
export const lastingSoreness: PainRule<'lasting-soreness'> = {
  id: 'lasting-soreness',
  row: 'sign',
  requirements: ['S0-17', 'S0-19', 'S2-2', 'S4-1', 'D6'],
  sources: ['S0', 'S2', 'S4', 'E20'],
  check: (facts) => (sorenessLasts(facts) ? { level: level(2, 2), because: { days: facts.daysIntoBout + 1 } } : null),
}
