import type { WithStudy } from '../model/flag-history.ts'
import { PRIMARY, STUDY_PRIOR } from './method.ts'
import { poissonBinomial, tilted } from './poisson-binomial.ts'

/** Log ratios tried: five spreads around the study's. */
const GRID = { from: STUDY_PRIOR.logRatio - 5 * STUDY_PRIOR.spread, step: 0.005, steps: 1000 } as const

/** The study's ratio, moved as far as the log moves it: the posterior of a normal prior on the log ratio. */
export function withStudy(shares: readonly number[], exposed: number, levelPct: number): WithStudy {
  const logs = Array.from({ length: GRID.steps + 1 }, (_, index) => GRID.from + index * GRID.step)
  const weights = logs.map((log) => {
    const off = (log - STUDY_PRIOR.logRatio) / STUDY_PRIOR.spread
    const likely = poissonBinomial(shares.map((share) => tilted(share, Math.exp(log))))
    return Math.exp(-0.5 * off * off) * (likely[exposed] ?? 0)
  })
  const whole = weights.reduce((sum, weight) => sum + weight, 0)
  const at = (share: number): number => {
    let sum = 0
    const index = weights.findIndex((weight) => {
      sum += weight / whole
      return sum >= share
    })
    return Math.exp(logs[index] ?? STUDY_PRIOR.logRatio)
  }
  const tail = (1 - levelPct / 100) / 2
  return { flag: PRIMARY.id, source: STUDY_PRIOR.source, low: at(tail), median: at(0.5), high: at(1 - tail), levelPct }
}
