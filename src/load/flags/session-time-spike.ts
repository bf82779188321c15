import { exceeds, reaches } from '../../lib/compare.ts'
import { maxOver, sumOver } from '../../lib/window.ts'
import { CLEAR, loadFlag, notEnough, threshold } from '../load-flag.ts'
import { isThin, SPIKE } from '../spike.ts'

const T = {
  noteRatio: threshold(1.1, 'ratio', 'convention'),
  // Without a distance the thresholds of session-distance-spike hold for the time; no study measured time.
  aloneNoteRatio: SPIKE.noteRatio,
  aloneCautionRatio: SPIKE.cautionRatio,
  aloneHighRatio: SPIKE.highRatio,
  // Stands for the kilometre of session-distance-spike.
  longerS: threshold(300, 's', 'convention'),
  windowDays: SPIKE.windowDays,
  fewRuns: SPIKE.fewRuns,
  fewDays: SPIKE.fewDays,
} as const

/** LF2: time on the feet against the longest of the 30 days before; the leading rule only where distance cannot be judged. */
export const sessionTimeSpike = loadFlag({
  id: 'session-time-spike',
  asks: 'session',
  needs: ['days', 'distance', 'time'],
  sources: ['E1', 'convention'],
  thresholds: T,
  check({ day, timeS, distanceM, distanceDoubtful }, { days, distance, time }) {
    if (timeS === null) return notEnough('no-time')
    const [from, to] = [day - T.windowDays.value, day - 1]
    const longestS = maxOver(time.longest, from, to)
    const unknownRuns = sumOver(time.unknown, from, to)
    if (longestS === 0) return notEnough(unknownRuns > 0 ? 'no-time' : 'no-recent-run', { days: T.windowDays.value })
    const alone = distanceM === null || distanceDoubtful || maxOver(distance.longest, from, to) === 0
    const ratio = timeS / longestS
    const longer = reaches(timeS - longestS, T.longerS.value)
    const level =
      alone && longer && exceeds(ratio, T.aloneHighRatio.value)
        ? 'high'
        : alone && longer && exceeds(ratio, T.aloneCautionRatio.value)
          ? 'caution'
          : 'note'
    const noteRatio = (alone ? T.aloneNoteRatio : T.noteRatio).value
    if (!exceeds(ratio, noteRatio)) return CLEAR
    return {
      status: 'raised',
      level,
      value: timeS,
      baseline: longestS,
      ratio,
      threshold: level === 'note' ? noteRatio : (level === 'high' ? T.aloneHighRatio : T.aloneCautionRatio).value,
      unit: 's',
      confidence: isThin(time, days, day) || unknownRuns > 0 ? 'low' : 'usual',
      detail: { alone, unknownRuns },
    }
  },
})
