import { level } from '../level.ts'
import type { PainRule } from '../rule.ts'

/** RULES §5 Severity; D1: the strictest of the articles' bounds, eased only for runners known to be experienced. */
export const severity: PainRule = {
  id: 'severity',
  row: 'severity',
  articles: [
    'S0-18',
    'S1-3',
    'S1-4',
    'S1-5',
    'S1-6',
    'S1-8',
    'S1-34',
    'S2-1',
    'S2-5',
    'S4-3',
    'S4-5',
    'S4-6',
    'S4-9',
    'D1',
    'D2',
  ],
  sources: ['S0', 'S1', 'S4', 'E27', 'safety-choice'],
  check: ({ severity: of10, severityGuessed, experienced }) => {
    if (of10 === 0) return null
    const because = { severity: of10, guessed: severityGuessed, experienced }
    if (of10 >= 7) return { level: level(3, 3), because }
    if (of10 >= 5) return { level: level(2, 2), because }
    if (of10 >= 4) return { level: level(2, 1), because }
    // A guessed number is the word's upper end: it is judged as that number, and asked.
    if (of10 > 2) return { level: level(experienced ? 1 : 2, 1), because }
    return { level: level(experienced ? 0 : 1, 1), because }
  },
}
