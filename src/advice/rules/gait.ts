import { level } from '../level.ts'
import type { PainRule } from '../rule.ts'

/** rules.md §5 Gait: every article stops a run that changes how one runs. */
export const gait: PainRule<'changed-gait'> = {
  id: 'changed-gait',
  row: 'gait',
  requirements: ['S0-5', 'S0-22', 'S1-9', 'S1-31', 'S2-4', 'S3-3', 'S3-17', 'D11', 'P9'],
  sources: ['S0', 'S1', 'S2', 'S3'],
  check: ({ gait: walk, painless }) => {
    if (walk === 'changed') return { level: level(2, 2), because: { gait: walk } }
    if (walk === 'stiff-both-sides') return { level: level(1, 1), because: { gait: walk } }
    return walk === 'unknown' && !painless ? { level: level(1, 1), because: { gait: walk } } : null
  },
}
