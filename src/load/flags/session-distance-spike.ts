import { exceeds, reaches } from '../../lib/compare.ts'
import { dayOfMax, maxOver, sumOver } from '../../lib/window.ts'
import { CLEAR, loadFlag, notEnough } from '../load-flag.ts'
import { dateAt } from '../series/timeline.ts'
import { BORDERLINE, isBorderline, isThin, SPIKE } from '../spike.ts'

const T = {
  ...SPIKE,
  ...BORDERLINE,
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
      confidence: isThin(distance, days, day) || unknownRuns > 0 || distanceDoubtful ? 'low' : 'usual',
      borderline: isBorderline(ratio),
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
