import { exceeds, reaches } from '../../lib/compare.ts'
import { dayOfMax, maxOver, sumOver } from '../../lib/window.ts'
import { CLEAR, loadFlag, notEnough, threshold } from '../load-flag.ts'
import { daysOfLog } from '../series/days.ts'
import { dateAt } from '../series/timeline.ts'

const T = {
  noteRatio: threshold(1.03, 'ratio', 'E1b'),
  cautionRatio: threshold(1.1, 'ratio', 'E1'),
  moderateRatio: threshold(1.3, 'ratio', 'E1'),
  highRatio: threshold(2, 'ratio', 'E1'),
  longerM: threshold(1000, 'm', 'convention'),
  windowDays: threshold(30, 'days', 'E1'),
  // Fewer runs or days than these say little of what is usual.
  fewRuns: threshold(4, 'runs', 'convention'),
  fewDays: threshold(14, 'days', 'convention'),
  // Watches are 3–6 % off.
  borderlineFrom: threshold(1.06, 'ratio', 'E36'),
  borderlineTo: threshold(1.14, 'ratio', 'E36'),
} as const

/** LF1: a run against the longest of the 30 days before it. */
export const sessionDistanceSpike = loadFlag({
  id: 'session-distance-spike',
  asks: 'session',
  needs: ['days', 'distance'],
  sources: ['E1', 'E1b'],
  thresholds: T,
  check({ day, distanceM, distanceDoubtful }, { days, distance }) {
    if (distanceM === null) return notEnough('no-distance')
    const [from, to] = [day - T.windowDays.value, day - 1]
    const longestM = maxOver(distance.longest, from, to)
    const runs = sumOver(distance.count, from, to)
    const unknownRuns = sumOver(distance.unknown, from, to)
    if (longestM === 0)
      return notEnough(unknownRuns > 0 ? 'no-distance' : 'no-recent-run', { days: T.windowDays.value })
    const ratio = distanceM / longestM
    const longer = reaches(distanceM - longestM, T.longerM.value)
    const level =
      longer && exceeds(ratio, T.highRatio.value)
        ? 'high'
        : longer && exceeds(ratio, T.cautionRatio.value)
          ? 'caution'
          : 'note'
    if (!exceeds(ratio, T.noteRatio.value)) return CLEAR
    const thin = runs < T.fewRuns.value || daysOfLog(days, day - 1) < T.fewDays.value
    const size = exceeds(ratio, T.highRatio.value)
      ? 'large'
      : exceeds(ratio, T.moderateRatio.value)
        ? 'moderate'
        : 'small'
    return {
      status: 'raised',
      level,
      value: distanceM,
      baseline: longestM,
      ratio,
      threshold: { note: T.noteRatio, caution: T.cautionRatio, high: T.highRatio }[level].value,
      unit: 'm',
      confidence: thin || unknownRuns > 0 || distanceDoubtful ? 'low' : 'usual',
      borderline: reaches(ratio, T.borderlineFrom.value) && !exceeds(ratio, T.borderlineTo.value),
      detail: {
        size,
        runs,
        unknownRuns,
        longerM: distanceM - longestM,
        longestOn: dateAt(days.timeline, dayOfMax(distance.longest, from, to) ?? day),
      },
    }
  },
})
