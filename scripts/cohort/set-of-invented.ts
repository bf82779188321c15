import { bandedSessions } from '../../src/cohort/banded-sessions.ts'
import { CUT_DAYS } from '../../src/cohort/method.ts'
import { type RunnerSet, runnerSet, sessionRoles } from '../../src/cohort/runner-set.ts'
import { cutAfter, isWithin } from '../../src/history/at-risk.ts'
import type { InventedRunner } from './invented-cohort.ts'

/** What the product makes of an invented runner, without the log in between: a hundred cohorts would take hours. */
export function setOfInvented({ days, distancesM, injuries }: InventedRunner, studyDays: number): RunnerSet {
  const sessions = days.map((day, index) => ({ day, distanceM: distancesM[index] as number }))
  const pains = injuries.map((day) => ({
    ...{
      id: `${day}`,
      region: 'knee',
      area: null,
      side: null,
      noted: day,
      lastNoted: day,
      runDay: day,
      suggested: false,
      severity: 3,
    },
  }))
  const cuts = pains.map((pain) => ({ pain, ...cutAfter(pain, days, studyDays - 1, CUT_DAYS) }))
  const atRisk = new Set(days.filter((day) => !isWithin(day, cuts)))
  const counted = pains.filter((pain) => !cuts.some((cut) => cut.pain !== pain && isWithin(pain.noted, [cut])))
  const events = new Set(counted.map(({ noted }) => noted))
  return runnerSet(bandedSessions(sessions), sessionRoles(sessions, atRisk, events))
}
