import { AFTER_RACE_WEEK_DAYS } from '../after-race.ts'
import { level } from '../level.ts'
import type { DayRule } from '../rule.ts'
import { severityLevel } from '../severity-level.ts'

/** S4-13: sore and any of tired, slept badly, resting heart rate up. That day alone. */
export const soreAndTired: DayRule<'sore-and-tired'> = {
  id: 'sore-and-tired',
  requirements: ['S4-13', 'S2-8'],
  sources: ['S4', 'E34'],
  check: ({ soreToday, check, restingHrUp }) => {
    const because = { tired: check?.tired === 'yes', sleptBadly: check?.sleptBadly === 'yes', restingHrUp }
    if (!soreToday || !(because.tired || because.sleptBadly || restingHrUp)) return null
    return { level: level(2, 1), because }
  },
}

/** S0-19: tired without soreness. That day alone. */
export const tired: DayRule<'tired'> = {
  id: 'tired',
  requirements: ['S0-19', 'S4-13'],
  sources: ['S0', 'S4'],
  check: ({ check }) => (check?.tired === 'yes' ? { level: level(1, 1), because: { tired: true } } : null),
}

/** Soreness reported for the day, without a place: judged as soreness of both legs, with nothing known of what brought it on. */
export const generalSoreness: DayRule<'general-soreness'> = {
  id: 'general-soreness',
  requirements: ['S0-3', 'S0-15', 'S0-18', 'S4-2', 'S4-3', 'S4-6', 'S4-9'],
  sources: ['S0', 'S4'],
  check: ({ check, experienced }) => {
    const soreness = check?.soreness ?? 0
    // Also refuses what is no number.
    if (!(soreness > 0)) return null
    return { level: severityLevel(soreness, experienced), because: { severity: soreness, experienced } }
  },
}

/** rules.md §5 Ill: days of fever after which somebody looks. */
const FEVER_DAYS = 3
/** rules.md §5 Ill: days free of it, without medicine, before anything. */
const FREE_DAYS = 2

/** rules.md §5 Ill [M]. */
export const ill: DayRule<'ill'> = {
  id: 'ill',
  requirements: [],
  sources: ['first-aid'],
  check: ({ illness, palpitationsOn }) => {
    // An emergency holds until somebody has cleared it, not for its day (P20).
    if (palpitationsOn !== null) return { level: level(3, 5), because: { palpitations: true, date: palpitationsOn } }
    if (illness === null) return null
    const because = { illness: illness.kind, days: illness.days, freeDays: illness.freeDays }
    if (illness.kind === 'head-cold') return illness.freeDays === null ? { level: level(1, 1), because } : null
    if (illness.freeDays !== null && illness.freeDays >= FREE_DAYS) return null
    return { level: level(3, illness.kind === 'fever' && illness.days > FEVER_DAYS ? 2 : 1), because }
  },
}

/** rules.md §5 Ill: after the days free of it, as long as the shortest return phase (LF7). */
const AFTER_ILLNESS_DAYS = 7

/** rules.md §5 Ill, §5b: back after an illness, LF7's return phase. */
export const afterIllness: DayRule<'after-illness'> = {
  id: 'after-illness',
  requirements: ['S1-32'],
  sources: ['first-aid', 'convention'],
  check: ({ illness }) => {
    if (illness === null || illness.kind === 'head-cold' || illness.freeDays === null) return null
    const { freeDays } = illness
    if (freeDays < FREE_DAYS || freeDays >= FREE_DAYS + AFTER_ILLNESS_DAYS) return null
    return { level: level(1, 1), because: { illness: illness.kind, freeDays } }
  },
}

/** rules.md §5d: whom the tool does not advise beyond its red flags. */
export const referred: DayRule<'referred'> = {
  id: 'referred',
  requirements: [],
  sources: ['safety-choice'],
  check: ({ conditions }) => (conditions.length > 0 ? { level: level(1, 2), because: { conditions } } : null),
}

/**
 * rules.md §5c [M]: after a race, or a run of over three hours, three days without running and a first week of little.
 * A race shorter than `SHORT_RACE_S` is a hard run like another; convention of ours, else every parkrun would cost a week.
 */
export const afterRace: DayRule<'after-race'> = {
  id: 'after-race',
  requirements: ['S0-24', 'S2-6', 'S4-4'],
  sources: ['convention'],
  check: ({ sinceRace }) => {
    if (sinceRace === null) return null
    const { date, days, restDays, by } = sinceRace
    const resting = days <= restDays
    if (!resting && days >= AFTER_RACE_WEEK_DAYS) return null
    return {
      level: level(resting ? 2 : 1, 1),
      because: { date, days, restDays, by },
    }
  },
}

/** S3-18: the same place again although the modified week was kept. */
export const keepsReturning: DayRule<'keeps-returning'> = {
  id: 'keeps-returning',
  requirements: ['S3-18', 'S2-23'],
  sources: ['S3'],
  check: ({ returnedDespiteCare }) =>
    returnedDespiteCare.length > 0 ? { level: level(0, 2), because: { places: returnedDespiteCare } } : null,
}
