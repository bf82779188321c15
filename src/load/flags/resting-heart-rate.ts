import { median, standardDeviation } from 'simple-statistics'
import { exceeds } from '../../lib/compare.ts'
import { CLEAR, loadFlag, notEnough, threshold } from '../load-flag.ts'
import type { Mornings } from '../series/mornings.ts'

const T = {
  aboveBpm: threshold(5, 'bpm', 'convention'),
  spreads: threshold(2, 'standard deviations', 'convention'),
  windowDays: threshold(28, 'days', 'convention'),
  values: threshold(14, 'mornings', 'convention'),
} as const

/** LF15: resting heart rate above the runner's own range on two mornings in a row. */
export const restingHeartRate = loadFlag({
  id: 'resting-heart-rate',
  asks: 'morning',
  needs: ['mornings'],
  sources: ['E34', 'S4', 'convention'],
  thresholds: T,
  cooldownDays: 6,
  rolling: true,
  check({ day, tired, poorSleep }, { mornings }) {
    const today = above(mornings, day)
    if (today === 'unknown') return notEnough('no-resting-heart-rate')
    if (today === 'too-few') return notEnough('no-resting-heart-rate', { morningsNeeded: T.values.value })
    const before = above(mornings, day - 1)
    if (today.byBpm <= 0) return CLEAR
    if (before === 'unknown' || before === 'too-few') return notEnough('no-resting-heart-rate')
    if (before.byBpm <= 0) return CLEAR
    const caution = tired || poorSleep === true
    return {
      status: 'raised',
      level: caution ? 'caution' : 'note',
      value: today.bpm,
      baseline: today.medianBpm,
      ratio: null,
      threshold: today.limitBpm,
      unit: 'bpm',
      detail: { tired, poorSleep },
    }
  },
})

function above(mornings: Mornings, day: number) {
  const bpm = mornings.byDay.get(day)?.restingHrBpm ?? null
  if (bpm === null) return 'unknown'
  const values: number[] = []
  for (let back = 1; back <= T.windowDays.value; back += 1) {
    const value = mornings.byDay.get(day - back)?.restingHrBpm ?? null
    if (value !== null) values.push(value)
  }
  if (values.length < T.values.value) return 'too-few'
  const medianBpm = median(values)
  const limitBpm = medianBpm + Math.max(T.aboveBpm.value, T.spreads.value * standardDeviation(values))
  return { bpm, medianBpm, limitBpm, byBpm: exceeds(bpm, limitBpm) ? bpm - limitBpm : 0 }
}
