import type { BandedSession, PlainSession } from './banded-sessions.ts'
import { BANDS, type Band } from './method.ts'

/** One runner's set: sessions at risk by band, and how many of them began an injury. */
export interface RunnerSet {
  readonly sessions: readonly number[]
  readonly events: readonly number[]
}

/** Which sessions are at risk, and which of them began an injury, in the order of the sessions. */
export interface SessionRoles {
  readonly atRisk: readonly boolean[]
  readonly event: readonly boolean[]
}

/**
 * A day's injury belongs to the longest of its sessions.
 * @param atRiskDays run days that are covered and in no cut
 * @param eventDays run days of the injuries that count
 */
export function sessionRoles(
  sessions: readonly PlainSession[],
  atRiskDays: ReadonlySet<number>,
  eventDays: ReadonlySet<number>,
): SessionRoles {
  const longest = new Map<number, number>()
  sessions.forEach(({ day, distanceM }, index) => {
    const known = longest.get(day)
    if (known === undefined || (distanceM ?? -1) > (sessions[known]?.distanceM ?? -1)) longest.set(day, index)
  })
  return {
    atRisk: sessions.map(({ day }) => atRiskDays.has(day)),
    event: sessions.map(({ day }, index) => eventDays.has(day) && longest.get(day) === index),
  }
}

/** What the estimate needs of a runner. Sessions of no known band are in no set. */
export function runnerSet(banded: readonly BandedSession[], { atRisk, event }: SessionRoles): RunnerSet {
  const sessions = BANDS.map(() => 0)
  const events = BANDS.map(() => 0)
  banded.forEach(({ band }, index) => {
    if (band === null || atRisk[index] !== true) return
    const at = indexOf(band)
    sessions[at]! += 1
    if (event[index] === true) events[at]! += 1
  })
  return { sessions, events }
}

const indexOf = (band: Band): number => BANDS.indexOf(band)
