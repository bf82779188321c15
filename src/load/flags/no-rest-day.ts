import { exceeds } from '../../lib/compare.ts'
import { CLEAR, loadFlag, threshold } from '../load-flag.ts'
import type { Days } from '../series/days.ts'

const T = {
  noteDays: threshold(6, 'days', 'convention'),
  cautionDays: threshold(10, 'days', 'convention'),
  beginnerNoteDays: threshold(3, 'days', 'convention'),
  beginnerCautionDays: threshold(5, 'days', 'convention'),
  overLongest: threshold(1.25, 'ratio', 'convention'),
  windowDays: threshold(84, 'days', 'convention'),
} as const

/** LF10: days of running in a row. Only days with a run count; a day nobody recorded ends the count. */
export const noRestDay = loadFlag({
  id: 'no-rest-day',
  asks: 'run-day',
  needs: ['days', 'experience'],
  sources: ['S1', 'convention'],
  thresholds: T,
  cooldownDays: 6,
  rolling: true,
  check({ day }, { days, experience }) {
    const inRow = streakUpTo(days, day)
    if (inRow < T.beginnerNoteDays.value) return CLEAR
    const beginner = !experience.knownExperienced(day)
    const noteDays = (beginner ? T.beginnerNoteDays : T.noteDays).value
    const cautionDays = (beginner ? T.beginnerCautionDays : T.cautionDays).value
    if (inRow < noteDays) return CLEAR
    const longest = longestStreak(days, day - inRow - T.windowDays.value + 1, day - inRow)
    const passes = (length: number) => length >= cautionDays && exceeds(length, T.overLongest.value * longest)
    // Raised once, when the streak gets there; a streak that goes on is the runner's habit.
    const caution = passes(inRow) && !passes(inRow - 1)
    return {
      status: 'raised',
      level: caution ? 'caution' : 'note',
      value: inRow,
      baseline: longest,
      ratio: null,
      threshold: caution ? cautionDays : noteDays,
      unit: 'days',
      detail: { beginner },
    }
  },
})

function streakUpTo(days: Days, day: number): number {
  let length = 0
  while (day - length >= 0 && (days.sessions[day - length] as number) > 0) length += 1
  return length
}

function longestStreak(days: Days, from: number, to: number): number {
  let [longest, length] = [0, 0]
  for (let day = Math.max(0, from); day <= to; day += 1) {
    length = (days.sessions[day] as number) > 0 ? length + 1 : 0
    longest = Math.max(longest, length)
  }
  return longest
}
