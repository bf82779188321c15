import { bisect } from 'simple-statistics'
import { poissonBinomial, tilted } from './poisson-binomial.ts'

/** Ratios are looked for within e^-40 and e^40: what lies beyond is no number anybody can use. */
const WIDEST_LOG = 40
const STEPS = 200
const EXACT_ENOUGH = 1e-10

/**
 * Mid-p interval of the rate ratio: how many times as often pains come with the flag before them.
 * @param shares of the comparison runs of each pain that had the flag before them
 * @param exposed pains that had it before them
 * @param levelPct 95 for a 95 % interval
 * @returns `low` 0 and `high` null where the data leave that side open
 */
export function rateRatio(
  shares: readonly number[],
  exposed: number,
  levelPct: number,
): { readonly low: number; readonly high: number | null; readonly levelPct: number } {
  const tail = (1 - levelPct / 100) / 2
  // A share of 0 or 1 tells nothing of a ratio: the pain could not have been the other way.
  const least = shares.filter((share) => share >= 1).length
  const most = shares.filter((share) => share > 0).length
  const ratioWith = (wanted: number): number =>
    Math.exp(
      bisect((log) => midP(shares, exposed, Math.exp(log)) - wanted, -WIDEST_LOG, WIDEST_LOG, STEPS, EXACT_ENOUGH),
    )
  return {
    low: exposed <= least ? 0 : ratioWith(tail),
    high: exposed >= most ? null : ratioWith(1 - tail),
    levelPct,
  }
}

/** P(X > x) + ½ P(X = x) at a ratio; rises with it. */
function midP(shares: readonly number[], exposed: number, ratio: number): number {
  const likely = poissonBinomial(shares.map((share) => tilted(share, ratio)))
  let sum = 0
  for (let x = likely.length - 1; x > exposed; x -= 1) sum += likely[x] as number
  return sum + (likely[exposed] ?? 0) / 2
}
