import { exceeds } from '../../lib/compare.ts'
import { sumOver } from '../../lib/window.ts'
import { CLEAR, loadFlag, NOT_APPLICABLE, notEnough, threshold } from '../load-flag.ts'
import { daysOfLog } from '../series/days.ts'
import { SESSIONS_MIN } from '../series/effort.ts'

const T = {
  noteValue: threshold(2, 'mean over spread', 'E12'),
  moreThanUsual: threshold(1.1, 'ratio', 'convention'),
  usualDays: threshold(28, 'days', 'convention'),
  sessions: threshold(SESSIONS_MIN, 'sessions', 'convention'),
} as const

/** LF8: seven days too much alike, in a week with more load than usual. A note at most. */
export const monotony = loadFlag({
  id: 'monotony',
  asks: 'run-day',
  needs: ['days', 'effort'],
  sources: ['E12', 'E13', 'convention'],
  thresholds: T,
  cooldownDays: 6,
  rolling: true,
  check({ day }, { days, effort }) {
    if (sumOver(days.sessions, day - 6, day) < T.sessions.value) return NOT_APPLICABLE
    const unknownDays = effort.unknownDays(day)
    if (unknownDays > 0) return notEnough('rest-days-unconfirmed', { days: unknownDays })
    const history = daysOfLog(days, day)
    const daysNeeded = 7 + T.usualDays.value
    if (history < daysNeeded) return notEnough('short-history', { daysKnown: history, daysNeeded })
    const [from, start] = [day - 6 - T.usualDays.value, day - 6]
    const unit = effort.unitOver(from, day)
    if (unit === null) return notEnough('no-effort')
    const value = effort.sameness(unit, day) ?? 0
    const week = effort.sumOver(unit, start, day)
    const usual = effort.sumOver(unit, from, start - 1) / (T.usualDays.value / 7)
    if (!exceeds(value, T.noteValue.value) || !exceeds(week, T.moreThanUsual.value * usual)) return CLEAR
    return {
      status: 'raised',
      level: 'note',
      value,
      baseline: null,
      ratio: null,
      threshold: T.noteValue.value,
      unit: 'mean over spread',
      detail: { effort: unit, week, usual, change: usual === 0 ? null : week / usual },
    }
  },
})
