import { dateOfDay, dayNumber } from '../../src/lib/local-date.ts'
import type { LoadInput } from '../../src/load/input.ts'
import { type DayCheck, emptyDay } from '../../src/model/day-check.ts'
import type { PainOfRun } from '../../src/model/episode-history.ts'
import { emptyRun, type Run } from '../../src/model/run.ts'

const FIRST_DAY = '2026-01-05' // a Monday

/** The date `days` after the first Monday of the tests. */
export const onDay = (days: number): string => dateOfDay(dayNumber(FIRST_DAY) + days)

/** A run of `km` on the n-th day, 6 min a km, starting at 07:00 UTC; nothing else is known of it unless said. */
export function runOn(day: number, km: number | null, more: Partial<Run> = {}): Run {
  const date = onDay(day)
  const distanceM = km === null ? null : km * 1000
  const seconds = distanceM === null ? null : distanceM * 0.36
  return {
    ...emptyRun(`r${String(day).padStart(5, '0')}`, date, Date.parse(`${date}T07:00:00Z`)),
    distanceM,
    movingS: seconds,
    elapsedS: seconds,
    ...more,
  }
}

/** Heights from a barometer. */
export const hills = (ascentM: number, descentM: number): Partial<Run> => ({
  ascentM,
  descentM,
  elevationSource: 'barometric',
})

export const NO_SETTINGS: LoadInput['settings'] = {
  experience: null,
  maxHrBpm: null,
  restHrBpm: null,
  sex: null,
  usualWeekM: null,
  usualLongestM: null,
  runsPerWeek: null,
}

/** Runs and whatever else, up to the last day named (or `asOf`). */
export function input(runs: readonly Run[], more: Partial<LoadInput> = {}): LoadInput {
  const last = [...runs, ...(more.dayChecks ?? []), ...(more.pains ?? [])].map(({ date }) => date).sort()
  return { runs, dayChecks: [], pains: [], settings: NO_SETTINGS, asOf: last.at(-1) ?? FIRST_DAY, ...more }
}

export function checkOn(day: number, more: Partial<DayCheck>): DayCheck {
  return { ...emptyDay(onDay(day)), ...more }
}

export function painOn(day: number, more: Partial<PainOfRun> = {}): PainOfRun {
  return {
    date: onDay(day),
    runId: `r${String(day).padStart(5, '0')}`,
    place: 'knee:left',
    severity: 2,
    severityGuessed: false,
    oneSided: false,
    runsInRow: 1,
    noteId: `n${day}`,
    ...more,
  }
}
