import type { Format } from '../../lib/format.ts'
import type { Phase } from '../../model/advice.ts'
import type { Detail } from '../../model/flag.ts'

const CONDITIONS: Readonly<Record<string, (detail: Detail) => string>> = {
  'emergency-cleared': () => 'until a doctor has cleared it',
  'seen-today': () => 'until a doctor has seen it and cleared it',
  'seen-by-doctor': () => 'until a doctor has looked at it',
  'seen-by-professional': () => 'until a doctor or physio has looked at it',
  'well-for-48-hours': () => 'until two full days without it, and without medicine',
  'today-only': () => 'then look again',
  'after-race-rest': () => 'the first days after a race',
  'after-race-week': () => 'the first week after a race',
  'quiet-days': (detail) => `until ${quietDays(detail)}${moved(detail)}`,
  'quiet-days-and-check': (detail) => `until ${quietDays(detail)}, and you passed the self-check${moved(detail)}`,
  'evenings-open': () => 'until you have said if the evenings since were quiet',
  'check-first': () => 'until you passed the self-check',
  'trial-run': () => 'if the days before were quiet: short run-walk trials, at most 30 minutes',
  'two-good-runs': () => 'until two runs have gone well',
  'load-settles': () => 'while the jump in load settles',
  referred: () => 'by the plan of somebody who knows you',
  'as-planned': () => 'as planned',
}

const quietDays = ({ days, soFar }: Detail): string =>
  days === 1
    ? 'you answered one more quiet day'
    : `you answered ${days} ${soFar === 0 ? '' : 'more '}quiet days in a row`

/** Why the days count from where they do; the first note needs no saying. */
const moved = ({ counted }: Detail): string =>
  counted === 'not-quiet'
    ? ' (counted anew: a day was not quiet)'
    : counted === 'check-failed'
      ? ' (counted anew: the check hurt)'
      : ''

/** Conditions of the days ahead that have words. */
export const CONDITION_KEYS = Object.keys(CONDITIONS)

/** A stretch of the days ahead in one line. @throws {Error} for a condition without words */
export function phaseText(phase: Phase, format: Format): string {
  const say = CONDITIONS[phase.condition]
  if (say === undefined) throw new Error(`no words for the phase "${phase.condition}"`)
  const days =
    phase.until === null
      ? `from ${format.date(phase.from)}`
      : phase.until === phase.from
        ? format.date(phase.from)
        : `${format.date(phase.from)} to ${format.date(phase.until)}`
  return `${days}: ${ACTIVITY_WORDS[phase.activity]}, ${say(phase.detail)}`
}

/** What a stretch of days allows. */
const ACTIVITY_WORDS = {
  'as-planned': 'run',
  modify: 'run less',
  'no-running': 'no running',
  'no-exercise': 'no exercise',
} as const
