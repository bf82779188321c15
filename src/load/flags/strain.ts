import { mean, quantile, standardDeviation } from 'simple-statistics'
import { exceeds } from '../../lib/compare.ts'
import { sumOver } from '../../lib/window.ts'
import { CLEAR, loadFlag, NOT_APPLICABLE, notEnough, threshold } from '../load-flag.ts'
import { SESSIONS_MIN } from '../series/effort.ts'

const T = {
  windowDays: threshold(84, 'days', 'convention'),
  historyDays: threshold(42, 'days', 'convention'),
  spreads: threshold(2, 'standard deviations', 'convention'),
  share: threshold(0.9, 'quantile', 'convention'),
  sessions: threshold(SESSIONS_MIN, 'sessions', 'convention'),
} as const

/** LF9: much load on days too much alike, against the runner's own last twelve weeks. A note at most. */
export const strain = loadFlag({
  id: 'strain',
  asks: 'run-day',
  needs: ['days', 'effort', 'strain'],
  sources: ['E12', 'convention'],
  thresholds: T,
  cooldownDays: 6,
  rolling: true,
  check({ day }, { days, effort, strain: byUnit }) {
    if (sumOver(days.sessions, day - 6, day) < T.sessions.value) return NOT_APPLICABLE
    const unknownDays = effort.unknownDays(day)
    if (unknownDays > 0) return notEnough('rest-days-unconfirmed', { days: unknownDays })
    const from = day - T.windowDays.value
    const unit = effort.unitOver(from - 6, day)
    if (unit === null) return notEnough('no-effort')
    const value = byUnit[unit][day] as number
    const before = [...byUnit[unit].subarray(Math.max(0, from), day)].filter((one) => !Number.isNaN(one))
    if (before.length < T.historyDays.value) {
      return notEnough('short-history', { daysKnown: before.length, daysNeeded: T.historyDays.value })
    }
    const limit = Math.max(mean(before) + T.spreads.value * standardDeviation(before), quantile(before, T.share.value))
    if (!exceeds(value, limit)) return CLEAR
    return {
      status: 'raised',
      level: 'note',
      value,
      baseline: mean(before),
      ratio: value / mean(before),
      threshold: limit / mean(before),
      unit: 'load × sameness',
      detail: { effort: unit, days: before.length },
    }
  },
})
