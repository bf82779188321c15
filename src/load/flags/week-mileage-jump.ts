import { exceeds, reaches } from '../../lib/compare.ts'
import { maxOver, sumOver } from '../../lib/window.ts'
import { CLEAR, loadFlag, NOT_APPLICABLE, notEnough, type Outcome, type Raised, threshold } from '../load-flag.ts'
import { daysOfLog } from '../series/days.ts'
import type { Series } from '../series/index.ts'
import { dateAt } from '../series/timeline.ts'
import { BORDERLINE, isBorderline } from '../spike.ts'

const T = {
  noteRatio: threshold(1.1, 'ratio', 'S2'),
  cautionRatio: threshold(1.3, 'ratio', 'E3'),
  weekMinM: threshold(10_000, 'm/week', 'convention'),
  baselineMinM: threshold(5_000, 'm/week', 'convention'),
  cautionBaselineMinM: threshold(15_000, 'm/week', 'convention'),
  baselineDays: threshold(28, 'days', 'convention'),
  historyDays: threshold(35, 'days', 'convention'),
  lowHistoryDays: threshold(14, 'days', 'convention'),
  ...BORDERLINE,
} as const

type Given = Pick<Series, 'days' | 'distance' | 'returnPhases'>

/**
 * LF5: a week against the larger of the week before and the mean of the four before.
 * The calendar week decides; only if it is quiet do the seven days that end inside it get a note, once, when it is over.
 */
export const weekMileageJump = loadFlag({
  id: 'week-mileage-jump',
  asks: 'week',
  needs: ['days', 'distance', 'returnPhases'],
  sources: ['S2', 'E1', 'E2', 'E3', 'E4', 'E11'],
  thresholds: T,
  check({ from, to, complete }, given) {
    const calendar = complete ? judge(to, given, true) : null
    if (calendar?.status === 'raised') return calendar
    const until = complete ? to - 1 : given.days.timeline.last
    let largest: Raised | null = null
    let last: Outcome = NOT_APPLICABLE
    for (let end = Math.max(0, from); end <= until; end += 1) {
      last = judge(end, given, false)
      if (last.status === 'raised' && (largest === null || (last.ratio ?? 0) > (largest.ratio ?? 0))) largest = last
    }
    return largest ?? calendar ?? last
  },
})

/** The seven days up to `end`. Distances that are missing make both sides intervals; only what holds in all of them is raised. */
function judge(end: number, { days, distance, returnPhases }: Given, calendar: boolean): Outcome {
  const start = end - 6
  if (returnPhases.touches(start, end)) return NOT_APPLICABLE
  const history = daysOfLog(days, end)
  if (history < T.lowHistoryDays.value) {
    return notEnough('short-history', { daysKnown: history, daysNeeded: T.lowHistoryDays.value })
  }
  const weekM = sumOver(distance.sum, start, end)
  const weekUnknown = sumOver(distance.unknown, start, end)
  const baseline = baselineBefore(start, distance)
  if (!reaches(baseline.mostM, T.baselineMinM.value)) {
    return notEnough('small-baseline', { baselineM: baseline.mostM, neededM: T.baselineMinM.value })
  }
  const ratio = weekM / baseline.mostM
  if (!reaches(weekM, T.weekMinM.value) || !exceeds(ratio, T.noteRatio.value)) {
    const small = !reaches(weekM, T.weekMinM.value)
    const surelyQuiet = weekUnknown === 0 && (small || !exceeds(weekM / baseline.leastM, T.noteRatio.value))
    return surelyQuiet ? CLEAR : notEnough('no-distance', { runs: weekUnknown + baseline.unknown })
  }
  const caution =
    calendar && exceeds(ratio, T.cautionRatio.value) && reaches(baseline.leastM, T.cautionBaselineMinM.value)
  const thin = history < T.historyDays.value || weekUnknown + baseline.unknown > 0
  return {
    status: 'raised',
    level: caution ? 'caution' : 'note',
    value: weekM,
    baseline: baseline.mostM,
    ratio,
    threshold: (caution ? T.cautionRatio : T.noteRatio).value,
    unit: 'm/week',
    confidence: thin ? 'low' : 'usual',
    borderline: isBorderline(ratio),
    detail: {
      window: calendar ? 'calendar' : 'rolling',
      from: dateAt(days.timeline, start),
      to: dateAt(days.timeline, end),
      against: baseline.against,
    },
  }
}

interface Baseline {
  /** From the known distances alone. */
  readonly leastM: number
  /** With each missing run as long as the longest known. */
  readonly mostM: number
  readonly unknown: number
  readonly against: 'week-before' | 'four-weeks'
}

function baselineBefore(start: number, distance: Series['distance']): Baseline {
  const longestM = maxOver(distance.longest, start - T.baselineDays.value, start - 1)
  const over = (days: number) => {
    const knownM = sumOver(distance.sum, start - days, start - 1)
    const unknown = sumOver(distance.unknown, start - days, start - 1)
    const perWeek = 7 / days
    return { leastM: knownM * perWeek, mostM: (knownM + unknown * longestM) * perWeek, unknown }
  }
  const week = over(7)
  const month = over(T.baselineDays.value)
  return {
    leastM: Math.max(week.leastM, month.leastM),
    mostM: Math.max(week.mostM, month.mostM),
    unknown: month.unknown,
    against: week.mostM >= month.mostM ? 'week-before' : 'four-weeks',
  }
}
