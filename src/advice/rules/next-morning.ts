import { level } from '../level.ts'
import type { PainRule } from '../rule.ts'

/** rules.md §5 Next morning; P23: easing in the run may be masking until the morning has answered. */
export const nextMorning: PainRule<'next-morning'> = {
  id: 'next-morning',
  row: 'next-morning',
  requirements: ['S2-13', 'S2-22', 'S3-10', 'P23'],
  sources: ['S2', 'S3', 'E25'],
  check: ({ nextMorning: answer, painless }) => {
    const because = { nextMorning: answer }
    if (answer === 'not-back-72h') return { level: level(2, 2), because }
    if (answer === 'not-back') return { level: level(1, 1), because }
    if (painless) return null
    return answer === 'not-yet-due' || answer === 'unknown' ? { level: level(1, 1), because } : null
  },
}
