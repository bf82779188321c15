import { level } from '../level.ts'
import type { PainRule } from '../rule.ts'

/** rules.md §5 Trend in the run; D3 names the one unchanged soreness that may be run on. */
export const trend: PainRule<'pain-in-the-run'> = {
  id: 'pain-in-the-run',
  row: 'trend',
  requirements: [
    'S0-6',
    'S0-7',
    'S0-8',
    'S0-9',
    'S0-16',
    'S0-22',
    'S2-9',
    'S2-10',
    'S3-4',
    'S3-8',
    'S3-10',
    'S4-7',
    'S4-8',
    'D3',
  ],
  sources: ['S0', 'S2', 'S3', 'S4'],
  check: ({ trend: inRun, severity, severityGuessed, painless, twoSidedDiffuse, tissue }) => {
    const because = { trend: inRun, severity }
    if (inRun === 'worsens') return { level: level(2, severity >= 4 ? 2 : 1), because }
    if (painless) return null
    if (inRun === 'unchanged') {
      const mildEverywhere = severity <= 2 && !severityGuessed && twoSidedDiffuse && tissue === 'muscle'
      return { level: level(mildEverywhere ? 1 : 2, 1), because }
    }
    return inRun === 'unknown' ? { level: level(1, 1), because } : null
  },
}
