import { CLEAR, loadFlag, notEnough, threshold } from '../load-flag.ts'
import { SHORT_NIGHT_HOURS } from '../series/mornings.ts'

const T = {
  shortHours: threshold(SHORT_NIGHT_HOURS, 'hours', 'convention'),
  poorNights: threshold(2, 'nights', 'S4'),
  nights: threshold(3, 'nights', 'convention'),
} as const

/** LF16: two of three nights short or bad. */
export const poorSleep = loadFlag({
  id: 'poor-sleep',
  asks: 'morning',
  needs: ['mornings', 'raised'],
  sources: ['S4', 'convention'],
  thresholds: T,
  cooldownDays: 6,
  rolling: true,
  check({ day }, { mornings, raised }) {
    const nights = Array.from(
      { length: T.nights.value },
      (_, back) => mornings.byDay.get(day - back)?.poorSleep ?? null,
    )
    const poor = nights.filter((night) => night === true).length
    const unknown = nights.filter((night) => night === null).length
    if (poor < T.poorNights.value) {
      return poor + unknown >= T.poorNights.value ? notEnough('no-sleep', { nights: unknown }) : CLEAR
    }
    const alsoHeart = raised.within(day - T.nights.value + 1, day).some(({ id }) => id === 'resting-heart-rate')
    return {
      status: 'raised',
      level: alsoHeart ? 'caution' : 'note',
      value: poor,
      baseline: null,
      ratio: null,
      threshold: T.poorNights.value,
      unit: 'nights',
      detail: { restingHeartRate: alsoHeart },
    }
  },
})
