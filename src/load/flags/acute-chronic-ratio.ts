import { exceeds } from '../../lib/compare.ts'
import { sumOver } from '../../lib/window.ts'
import { CLEAR, loadFlag, NOT_APPLICABLE, notEnough, threshold } from '../load-flag.ts'
import { CHRONIC_DAYS } from '../series/averages.ts'
import { daysOfLog } from '../series/days.ts'

const T = {
  noteRatio: threshold(1.5, 'ratio', 'E7'),
  // The averages are unstable before.
  historyDays: threshold(CHRONIC_DAYS, 'days', 'E9'),
} as const

/** LF6: the last days against the last weeks, weighted averages of distance. A note at most; a low value says nothing. */
export const acuteChronicRatio = loadFlag({
  id: 'acute-chronic-ratio',
  asks: 'run-day',
  needs: ['days', 'distance', 'averages', 'returnPhases'],
  sources: ['E7', 'E5', 'E8', 'E9'],
  thresholds: T,
  cooldownDays: 6,
  rolling: true,
  check({ day }, { days, distance, averages, returnPhases }) {
    if (returnPhases.at(day) !== null) return NOT_APPLICABLE
    const history = daysOfLog(days, day - 1)
    if (history < T.historyDays.value) {
      return notEnough('short-history', { daysKnown: history, daysNeeded: T.historyDays.value })
    }
    const missing = sumOver(distance.unknown, day - CHRONIC_DAYS + 1, day)
    if (missing > 0) return notEnough('no-distance', { runs: missing })
    const dailyM = averages.acute[day] as number
    const usualM = averages.chronic[day] as number
    if (usualM <= 0) return NOT_APPLICABLE
    const ratio = dailyM / usualM
    if (!exceeds(ratio, T.noteRatio.value)) return CLEAR
    return {
      status: 'raised',
      level: 'note',
      value: dailyM,
      baseline: usualM,
      ratio,
      threshold: T.noteRatio.value,
      unit: 'm/day',
    }
  },
})
