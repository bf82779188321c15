import type { Format } from '../../lib/format.ts'
import { addDays } from '../../lib/local-date.ts'
import { type Advice, reasonBy } from '../../model/advice.ts'

/** The terminal's answer to "can I run tonight?". */
export const TODAY_WORDS = {
  /** What did not fit, and where it is. */
  more: (many: number) => `${many === 1 ? 'One more thing' : `${many} more things`}: sorepoint today --more`,
  /** In place of the whole list, on days when it changes nothing. */
  help: 'When to seek help: sorepoint today --more',
  now: (text: string) => `Now: ${text}`,
} as const

/** The one thing that holds now, over the limits; null where the sentence covers it. */
export function holdsNow(advice: Advice, asOf: string, format: Format): string | null {
  const { activity, care, phases, promised, budget, questions, reasons } = advice
  if (questions.some(({ key }) => key === 'danger')) return 'no run before the first question is answered.'
  if (care === 'professional-before-next-run') return 'no run before somebody has looked at it.'
  const first = phases[0]
  if (activity === 'no-exercise') return 'no exercise today.'
  if (activity === 'no-running') {
    if (first?.condition === 'evenings-open') return 'no run before you have said how the evenings were.'
    if (first?.condition === 'check-first') return 'no run before the self-check.'
    return promised === null || promised.from <= asOf ? 'no run today.' : `no run before ${format.date(promised.from)}.`
  }
  const morning = reasonBy(reasons, 'next-morning')?.because.nextMorning
  if (morning === 'not-yet-due') return 'no run before tomorrow’s answer.'
  if (morning === 'unknown') return 'no run before you have said how the morning after was.'
  if (morning === 'not-back') return 'no run before it is back to usual in the morning.'
  if (first?.condition === 'trial-run' && budget !== null) {
    return `one trial of at most ${format.distance(budget.longestRunM)}, then no run before ${format.date(addDays(asOf, 2))}.`
  }
  return activity === 'as-planned' || budget === null ? null : `no run over ${format.distance(budget.longestRunM)}.`
}

/** Answers to the questions that are no field of a note, by question and value. */
export const DAY_ANSWERS: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  'quiet-day': { 'symptom-free': 'Nothing felt at all', quiet: 'Yes, quiet', 'not-quiet': 'No' },
  gone: { 'symptom-free': 'Yes, gone', 'not-quiet': 'No, still there' },
  'self-check': { passed: 'Nothing hurt', failed: 'It hurt, at this step' },
  cleared: { yes: 'Yes: say who and when' },
  'confirm-note': { yes: 'Yes, pain', no: 'No' },
  'free-since': { today: 'Yes, since today', yesterday: 'Yes, since yesterday', still: 'No, still ill' },
  'was-race': { yes: 'Yes, a race', no: 'No' },
  'usual-running': { week: 'In a week', runs: 'How often', longest: 'The longest' },
}
