import { addDays, daysBetween } from '../lib/local-date.ts'
import { FLAG_DAYS } from '../load/usual.ts'
import type { Clearance } from '../model/clearance.ts'
import type { DayCheck } from '../model/day-check.ts'
import type { Finding } from '../model/flag.ts'
import type { LoadState } from '../model/load-state.ts'
import type { PainNote } from '../model/pain-note.ts'
import type { Settings } from '../model/settings.ts'
import { notedIllness } from '../pain/episodes/noted-illness.ts'
import { sinceLongRace } from './after-race.ts'
import { type DayFacts, findingsInForce, illnessOn, palpitationsOn, SECOND_SPIKE_DAYS } from './day-facts.ts'
import type { EpisodeLife } from './episode-state/index.ts'
import type { RunnerFacts } from './pain-facts.ts'

/** What is known of a day beside the places that hurt. */
export interface DayInput {
  readonly asOf: string
  readonly dayChecks: readonly DayCheck[]
  /** Every note, diary lines too: what they state of the runner. */
  readonly notes: readonly PainNote[]
  readonly clearances: readonly Clearance[]
  readonly findings: readonly Finding[]
  readonly load: LoadState
  readonly settings: Settings
  readonly returnedDespiteCare: readonly string[]
}

/** What the day rules look at. */
export function gatherDay(
  input: DayInput,
  lives: readonly EpisodeLife[],
  { experienced, age, conditions }: RunnerFacts,
): DayFacts {
  const { asOf, dayChecks, notes, clearances, findings, load, settings, returnedDespiteCare } = input
  const check = dayChecks.findLast(({ date }) => date === asOf) ?? null
  const inForce = findingsInForce(findings, asOf)
  const recentChecks = dayChecks.filter(({ date }) => date > addDays(asOf, -FLAG_DAYS) && date <= asOf)
  const painfulWithin = (days: number) =>
    lives.some(({ history }) =>
      history.notes.some(({ note }) => !note.painFree && note.date <= asOf && daysBetween(note.date, asOf) < days),
    )
  const illDays = [...dayChecks, ...notedIllness(notes, asOf)]
  const soreness = (check?.soreness ?? 0) >= 1
  return {
    asOf,
    check,
    restingHrUp: inForce.some(({ id, date }) => id === 'resting-heart-rate' && date === asOf),
    soreToday: soreness || painfulWithin(1),
    painToday: soreness || painfulWithin(2),
    troubled:
      painfulWithin(FLAG_DAYS) || recentChecks.some(({ soreness: sore, tired }) => (sore ?? 0) >= 1 || tired === 'yes'),
    illness: illnessOn(illDays, asOf),
    illnessKnownToday: illDays.some(({ date, illness }) => date === asOf && (illness ?? null) !== null),
    palpitationsOn: palpitationsOn(dayChecks, clearances, asOf),
    findings: inForce,
    earlierSpikes: findings.filter(
      ({ id, level, date }) =>
        id === 'session-distance-spike' &&
        level !== 'note' &&
        daysBetween(date, asOf) >= FLAG_DAYS &&
        daysBetween(date, asOf) < FLAG_DAYS + SECOND_SPIKE_DAYS,
    ),
    sinceRace: sinceLongRace(load.races, asOf),
    load,
    settings,
    experienced,
    age,
    conditions,
    returnedDespiteCare,
  }
}
