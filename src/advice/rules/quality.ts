import { level } from '../level.ts'
import type { PainRule } from '../rule.ts'

/** rules.md §5 Quality: sharp, stabbing or shooting. */
export const quality: PainRule<'sharp-pain'> = {
  id: 'sharp-pain',
  row: 'quality',
  requirements: ['S0-3', 'S0-4', 'S0-17', 'S2-10'],
  sources: ['S0', 'S2'],
  check: ({ quality: kind, painless }) => {
    if (kind === 'sharp') return { level: level(2, 2), because: { quality: kind } }
    return kind === 'unknown' && !painless ? { level: level(1, 1), because: { quality: kind } } : null
  },
}
