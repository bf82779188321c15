import type { PainRule } from '../rule.ts'
import { severityLevel } from '../severity-level.ts'

/** rules.md §5 Severity; D1: the strictest of the articles' bounds, eased only for runners known to be experienced. */
export const severity: PainRule<'severity'> = {
  id: 'severity',
  row: 'severity',
  requirements: [
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
  check: ({ severity: of10, severityGuessed, experienced }) =>
    // A guessed number is the word's upper end: it is judged as that number, and is a question.
    of10 === 0
      ? null
      : {
          level: severityLevel(of10, experienced),
          because: { severity: of10, guessed: severityGuessed, experienced },
        },
}
