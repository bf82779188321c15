import { exceeds, reaches } from '../../lib/compare.ts'
import { sumOver } from '../../lib/window.ts'
import { CLEAR, loadFlag, notEnough, threshold } from '../load-flag.ts'
import { daysOfLog } from '../series/days.ts'

const T = {
  noteRatio: threshold(1.5, 'ratio', 'convention'),
  cautionRatio: threshold(2, 'ratio', 'convention'),
  hardMinS: threshold(900, 's', 'convention'),
  // Ten minutes a week are taken to be nothing new for anybody.
  baselineMinS: threshold(600, 's', 'convention'),
  historyDays: threshold(28, 'days', 'convention'),
} as const

/** LF11: minutes run hard in seven days against the weekly mean of the 28 days before them. */
export const intensityJump = loadFlag({
  id: 'intensity-jump',
  asks: 'run-day',
  needs: ['days', 'hardTime'],
  sources: ['E29', 'convention'],
  thresholds: T,
  cooldownDays: 6,
  rolling: true,
  check({ day }, { days, hardTime }) {
    const [from, start] = [day - 6 - T.historyDays.value, day - 6]
    const unknown = sumOver(hardTime.unknown, from, day)
    if (unknown > 0) return notEnough('no-intensity', { runs: unknown })
    const history = daysOfLog(days, day)
    const daysNeeded = 7 + T.historyDays.value
    if (history < daysNeeded) return notEnough('short-history', { daysKnown: history, daysNeeded })
    const hardS = sumOver(hardTime.sum, start, day)
    const usualS = sumOver(hardTime.sum, from, start - 1) / (T.historyDays.value / 7)
    const ratio = hardS / Math.max(T.baselineMinS.value, usualS)
    if (!reaches(hardS, T.hardMinS.value) || !exceeds(ratio, T.noteRatio.value)) return CLEAR
    const level = exceeds(ratio, T.cautionRatio.value) ? 'caution' : 'note'
    return {
      status: 'raised',
      level,
      value: hardS,
      baseline: usualS,
      ratio,
      threshold: (level === 'caution' ? T.cautionRatio : T.noteRatio).value,
      unit: 's/week',
    }
  },
})
