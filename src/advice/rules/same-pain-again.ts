import { level } from '../level.ts'
import { mayGoOnMildly } from '../mild-so-far.ts'
import type { PainRule } from '../rule.ts'

/** rules.md §5 Consecutive (LF18): the same place on one noted run after another. */
export const consecutiveRuns: PainRule<'same-pain-again'> = {
  id: 'same-pain-again',
  row: 'consecutive',
  requirements: ['S0-23', 'S3-10', 'S3-11', 'S3-18', 'D20', 'P14'],
  sources: ['S0', 'S3'],
  check: (facts) => {
    const { runsInRow, painless } = facts
    // At 0/10 the third run alone still holds (rules.md §5 "Severity 0").
    if (runsInRow < (painless ? 3 : 2)) return null
    if (runsInRow < 3) return { level: level(1, 1), because: { runsInRow } }
    const mild = mayGoOnMildly(facts)
    return { level: level(mild ? 1 : 2, 2), because: { runsInRow, mild } }
  },
}

/** rules.md §5 Self-check failed; P22. Pain on a hop is a failed hop. */
export const selfCheckFailed: PainRule<'self-check-failed'> = {
  id: 'self-check-failed',
  row: 'self-check',
  requirements: ['S0-20', 'S0-21', 'P22'],
  sources: ['S0'],
  check: ({ selfCheckFailed: failed, has }) =>
    failed || has('hop-hurts') ? { level: level(2, 2), because: { failed, hop: has('hop-hurts') } } : null,
}
