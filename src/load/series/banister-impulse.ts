/** Weights of the heart-rate reserve, Banister 1991 as several codes agree (rules.md E14). */
const WEIGHTS = { male: { k: 0.64, b: 1.92 }, female: { k: 0.86, b: 1.67 } } as const

/**
 * Training impulse of a session, in its own unit: minutes · h · k·e^(b·h), h the share of the heart-rate reserve.
 *
 * @example 60 minutes at half the reserve: 50.14 for men, 59.46 for women
 */
export function banisterImpulse(session: {
  readonly minutes: number
  readonly avgHrBpm: number
  readonly maxHrBpm: number
  readonly restHrBpm: number
  readonly sex: 'male' | 'female'
}): number {
  const { k, b } = WEIGHTS[session.sex]
  const share = (session.avgHrBpm - session.restHrBpm) / (session.maxHrBpm - session.restHrBpm)
  const h = Math.min(1, Math.max(0, share))
  return session.minutes * h * k * Math.exp(b * h)
}
