import { level } from '../level.ts'
import type { PainRule } from '../rule.ts'

/** RULES §5 Consecutive (LF18): the same place on one noted run after another. */
export const consecutiveRuns: PainRule = {
  id: 'same-pain-again',
  row: 'consecutive',
  articles: ['S0-23', 'S3-18', 'P14'],
  sources: ['S0', 'S3'],
  check: ({ runsInRow, painless }) => {
    if (painless || runsInRow < 2) return null
    return { level: runsInRow >= 3 ? level(2, 2) : level(1, 1), because: { runsInRow } }
  },
}

/** RULES §5 Self-check failed; P22. Pain on a hop is a failed hop. */
export const selfCheckFailed: PainRule = {
  id: 'self-check-failed',
  row: 'self-check',
  articles: ['S0-20', 'S0-21', 'P22'],
  sources: ['S0'],
  check: ({ selfCheckFailed: failed, has }) =>
    failed || has('hop-hurts') ? { level: level(2, 2), because: { failed, hop: has('hop-hurts') } } : null,
}
