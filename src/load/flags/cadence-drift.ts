import { median } from 'simple-statistics'
import { exceeds, reaches } from '../../lib/compare.ts'
import { CLEAR, loadFlag, notEnough, threshold } from '../load-flag.ts'
import type { Session } from '../series/sessions.ts'

const T = {
  lowerBy: threshold(0.05, 'share', 'convention'),
  speedBand: threshold(0.05, 'share', 'convention'),
  windowDays: threshold(28, 'days', 'convention'),
  comparable: threshold(6, 'runs', 'convention'),
} as const

/** LF14: fewer steps at the same speed than in the four weeks before. Left and right are not recorded by all watches and not judged. */
export const cadenceDrift = loadFlag({
  id: 'cadence-drift',
  asks: 'session',
  needs: ['sessions'],
  sources: ['E32', 'convention'],
  thresholds: T,
  cooldownDays: 6,
  check(session, { sessions }) {
    const today = stepsOf(session)
    if (today === null) return notEnough('no-cadence')
    const comparable: number[] = []
    for (let i = session.index - 1; i >= 0; i -= 1) {
      const earlier = sessions[i] as Session
      if (earlier.day < session.day - T.windowDays.value) break
      const steps = earlier.day < session.day ? stepsOf(earlier) : null
      if (steps !== null && !exceeds(Math.abs(steps.speedMps / today.speedMps - 1), T.speedBand.value)) {
        comparable.push(steps.cadenceSpm)
      }
    }
    if (comparable.length < T.comparable.value) {
      return notEnough('no-cadence', { runs: comparable.length, runsNeeded: T.comparable.value })
    }
    const usual = median(comparable)
    const ratio = today.cadenceSpm / usual
    if (!reaches(1 - T.lowerBy.value, ratio)) return CLEAR
    return {
      status: 'raised',
      level: 'note',
      value: today.cadenceSpm,
      baseline: usual,
      ratio,
      threshold: 1 - T.lowerBy.value,
      unit: 'steps/min',
      detail: { runs: comparable.length, speedMps: today.speedMps },
    }
  },
})

/** Of the session's longest run: a warm-up's steps are another matter. */
function stepsOf(session: Session): { readonly cadenceSpm: number; readonly speedMps: number } | null {
  const run = session.runs.find(({ id }) => id === session.runId)
  if (run?.cadenceSpm == null || run.distanceM === null || run.movingS === null) return null
  if (run.distanceM <= 0 || run.movingS <= 0) return null
  return { cadenceSpm: run.cadenceSpm, speedMps: run.distanceM / run.movingS }
}
