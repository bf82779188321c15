import { daysBetween } from '../../lib/local-date.ts'
import { HEADLINES, type Headline } from '../../model/advice.ts'
import type { BoardParts, WordWanted } from '../../model/board.ts'

/** So many days without a run, a note or an answer are worth asking after: a convention of ours. */
export const SILENT_DAYS = 10

const BY_HEADLINE: Readonly<Record<Headline, WordWanted>> = {
  emergency: 'now',
  urgent: 'now',
  professional: 'this-week',
  rest: 'this-week',
  modify: 'when-you-meet',
  continue: 'none',
}

type Facts = BoardParts['board']

/** Days without anything, where they are many; null where they are few. An empty log is no silence. */
export function silentDays({ lastData }: Facts, today: string): number | null {
  if (lastData === null) return null
  const days = daysBetween(lastData, today)
  return days >= SILENT_DAYS ? days : null
}

/** How soon a word is wanted: by the advice, an open question about a danger, questions, silence. Nothing subtracts. */
export function wordWanted(facts: Facts, today: string): WordWanted {
  const byAdvice = BY_HEADLINE[facts.headline]
  if (byAdvice === 'now') return 'now'
  if (byAdvice === 'this-week' || facts.asksDanger) return 'this-week'
  return byAdvice === 'when-you-meet' || facts.questions > 0 || silentDays(facts, today) !== null
    ? 'when-you-meet'
    : 'none'
}

/** The higher, the sooner. Null facts: nothing was judged yet. */
export function gravity(facts: Facts | null, today: string): number {
  if (facts === null) return -1
  const advice = HEADLINES.indexOf(facts.headline) * 8
  const lifted = facts.asksDanger ? Math.max(advice, HEADLINES.indexOf('rest') * 8 + 4) : advice
  return lifted + (facts.questions > 0 ? 2 : 0) + (silentDays(facts, today) === null ? 0 : 1)
}
