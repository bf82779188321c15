import { addDays } from '../lib/local-date.ts'
import type { LoadState } from '../model/load-state.ts'
import type { Claim, PainNote } from '../model/pain-note.ts'
import { CONDITIONS, type Condition, type Settings } from '../model/settings.ts'
import { SUGGESTION_DAYS } from '../pain/episodes/noted-days.ts'
import { ageOn, experienceOf } from './experience.ts'

/** Who the runner is, as far as it changes how a note is read. */
export interface RunnerFacts {
  readonly experienced: boolean
  /** Neither the settings nor the log tell: judged as a beginner, and open to an answer. */
  readonly experienceOpen: boolean
  /** Years, if known: the lower of what the settings and the notes state. */
  readonly age: number | null
  /** Set, or stated in a note and not taken back (rules.md §5 "A condition or age in a note"). */
  readonly conditions: readonly Condition[]
}

/** A pregnancy stated in words that nobody confirmed is over by then; convention of ours. */
const PREGNANCY_DAYS = 300

/** The runner as known on a day. */
export function runnerFacts(
  settings: Settings,
  load: Pick<LoadState, 'experiencedByLog' | 'backFromLongBreak'>,
  notes: readonly PainNote[],
  asOf: string,
): RunnerFacts {
  const { experienced, from } = experienceOf(settings, load)
  const claims = statedClaims(notes, asOf)
  const ages = claims.filter(({ kind }) => kind === 'age').map(({ value }) => Number(value))
  const known = ageOn(settings.birthYear, asOf)
  const years = [...ages, ...(known === null ? [] : [known])].filter((age) => age >= 0)
  const age = years.length === 0 ? null : Math.min(...years)
  const stated = claims.filter(({ kind }) => kind === 'condition').map(({ value }) => value)
  const all = new Set<string>([...(settings.conditions ?? []), ...stated])
  if (age !== null && age < 18) all.add('under-18')
  return {
    experienced,
    experienceOpen: from === 'unknown',
    age,
    conditions: CONDITIONS.filter((condition) => all.has(condition)),
  }
}

/** Claims that hold on the day: answered yes, or not answered and their note still counts. */
function statedClaims(notes: readonly PainNote[], asOf: string): readonly Claim[] {
  return notes.flatMap(({ claims, date, status }) => {
    if (status === 'dismissed' || date > asOf) return []
    return claims.filter(({ answer, value }) => {
      if (answer === 'no') return false
      if (status === 'suggested' && answer === null && date < addDays(asOf, -SUGGESTION_DAYS)) return false
      return value !== 'pregnancy' || date >= addDays(asOf, -PREGNANCY_DAYS)
    })
  })
}
