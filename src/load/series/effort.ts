import { mean, standardDeviation } from 'simple-statistics'
import { sumOver } from '../../lib/window.ts'
import type { LoadInput } from '../input.ts'
import { banisterImpulse } from './banister-impulse.ts'
import type { Days } from './days.ts'
import { type Session, timeOf } from './sessions.ts'

/** How load is counted, best first (rules.md §4 L): felt effort × minutes, heart-rate impulse, minutes. */
export const EFFORT_UNITS = ['felt', 'heart', 'minutes'] as const
export type EffortUnit = (typeof EFFORT_UNITS)[number]

/** A unit is used in a window when at least this share of its sessions has it (rules.md §4). */
const COVERAGE_MIN = 0.9
/** Seven days with fewer sessions are not judged for sameness (LF8, LF9). */
export const SESSIONS_MIN = 3
/** Identical days have no spread: their sameness is capped at this (LF8). */
const SAMENESS_MAX = 10

interface UnitByDay {
  readonly load: Float64Array
  readonly minutes: Float64Array
  readonly sessions: Float64Array
}

/** Load of a window in one unit, never a mix. */
export interface Effort {
  /** The best unit that the sessions of `from`…`to` have; null when none has. */
  unitOver(from: number, to: number): EffortUnit | null
  /** Load of the window; sessions without the unit count by their minutes at the window's mean rate. */
  sumOver(unit: EffortUnit, from: number, to: number): number
  /** How many of the seven days up to `day` are not known to be run or rest. */
  unknownDays(day: number): number
  /** Mean over spread of the seven days up to `day`; null unless all seven are known. */
  sameness(unit: EffortUnit, day: number): number | null
}

/** Load in every unit the settings allow; the heart's needs both heart rates and the sex. */
export function makeEffort(sessions: readonly Session[], days: Days, settings: LoadInput['settings']): Effort {
  const all = makeUnit(sessions, days, minutesOf)
  const units: Record<EffortUnit, UnitByDay> = {
    felt: makeUnit(sessions, days, feltLoad),
    heart: makeUnit(sessions, days, (session) => heartLoad(session, settings)),
    minutes: all,
  }
  const rate = (unit: EffortUnit, from: number, to: number): number => {
    const minutes = sumOver(units[unit].minutes, from, to)
    return minutes === 0 ? 0 : sumOver(units[unit].load, from, to) / minutes
  }
  const loadOn = (unit: EffortUnit, day: number, perMinute: number): number => {
    const { load, minutes } = units[unit]
    return (load[day] as number) + perMinute * ((all.minutes[day] as number) - (minutes[day] as number))
  }
  const weekOf = (unit: EffortUnit, day: number): number[] => {
    const perMinute = rate(unit, day - 6, day)
    return Array.from({ length: 7 }, (_, back) => loadOn(unit, day - back, perMinute))
  }
  const unknownDays = (day: number): number => {
    let unknown = 0
    for (let at = day - 6; at <= day; at += 1)
      if (at < 0 || days.known[at] === 0 || days.quarantined[at] !== 0) unknown += 1
    return unknown
  }
  return {
    unknownDays,
    unitOver: (from, to) => {
      const count = sumOver(days.sessions, from, to)
      const needed = COVERAGE_MIN * count
      return count === 0
        ? null
        : (EFFORT_UNITS.find((unit) => sumOver(units[unit].sessions, from, to) >= needed) ?? null)
    },
    sumOver: (unit, from, to) => {
      const missing = sumOver(all.minutes, from, to) - sumOver(units[unit].minutes, from, to)
      return sumOver(units[unit].load, from, to) + missing * rate(unit, from, to)
    },
    sameness: (unit, day) => {
      if (unknownDays(day) > 0) return null
      const loads = weekOf(unit, day)
      const spread = standardDeviation(loads)
      return spread < 1e-9 ? SAMENESS_MAX : Math.min(SAMENESS_MAX, mean(loads) / spread)
    },
  }
}

function makeUnit(sessions: readonly Session[], days: Days, loadOf: (session: Session) => number | null): UnitByDay {
  const { length } = days.timeline
  const unit = {
    load: new Float64Array(length),
    minutes: new Float64Array(length),
    sessions: new Float64Array(length),
  }
  for (const session of sessions) {
    const load = loadOf(session)
    if (load === null) continue
    unit.load[session.day] = (unit.load[session.day] as number) + load
    unit.minutes[session.day] = (unit.minutes[session.day] as number) + (minutesOf(session) ?? 0)
    unit.sessions[session.day] = (unit.sessions[session.day] as number) + 1
  }
  return unit
}

function minutesOf(session: Session): number | null {
  return session.timeS === null ? null : session.timeS / 60
}

/** E13. */
function feltLoad(session: Session): number | null {
  let load = 0
  for (const run of session.runs) {
    const timeS = timeOf(run)
    if (run.rpe === null || timeS === null) return null
    load += (run.rpe * timeS) / 60
  }
  return load
}

/** E14; needs the maximum and resting heart rate and the sex from the settings: never the observed maximum. */
function heartLoad(session: Session, settings: LoadInput['settings']): number | null {
  const { maxHrBpm, restHrBpm, sex } = settings
  if (maxHrBpm === null || restHrBpm === null || sex === null || maxHrBpm <= restHrBpm) return null
  let load = 0
  for (const run of session.runs) {
    const timeS = timeOf(run)
    if (run.avgHrBpm === null || timeS === null) return null
    load += banisterImpulse({ minutes: timeS / 60, avgHrBpm: run.avgHrBpm, maxHrBpm, restHrBpm, sex })
  }
  return load
}
