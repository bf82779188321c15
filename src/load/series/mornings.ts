import type { DayCheck } from '../../model/day-check.ts'
import { dayOf, type Timeline } from './timeline.ts'

/** Nights shorter than this are short. S4-13; the hours are convention. */
export const SHORT_NIGHT_HOURS = 6

/** What the runner noted about each day. */
export interface Morning {
  readonly day: number
  readonly date: string
  readonly restingHrBpm: number | null
  /** Null when neither hours nor quality were noted. */
  readonly poorSleep: boolean | null
  readonly tired: boolean
  /** Fever, chest, gut or whole-body signs: an illness to come back from (rules.md §5). */
  readonly ill: boolean
}

/** The days with an answer of the runner. */
export interface Mornings {
  /** Oldest first. */
  readonly all: readonly Morning[]
  readonly byDay: ReadonlyMap<number, Morning>
}

/** A later check of the same day replaces the earlier. */
export function makeMornings(checks: readonly DayCheck[], timeline: Timeline): Mornings {
  const byDay = new Map(checks.map((check) => [dayOf(timeline, check.date), toMorning(check, timeline)]))
  const all = [...byDay.values()].sort((a, b) => a.day - b.day)
  return { all, byDay }
}

function toMorning(check: DayCheck, timeline: Timeline): Morning {
  const short = check.sleepHours === null ? null : check.sleepHours < SHORT_NIGHT_HOURS
  const bad = check.sleptBadly === 'unknown' ? null : check.sleptBadly === 'yes'
  return {
    day: dayOf(timeline, check.date),
    date: check.date,
    restingHrBpm: check.restingHrBpm,
    poorSleep: short === null && bad === null ? null : short === true || bad === true,
    tired: check.tired === 'yes',
    // From another program a day may come without the answer: that is no illness.
    ill: !['none', 'head-cold'].includes(check.illness ?? 'none'),
  }
}
