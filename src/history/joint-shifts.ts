import { seededRandom } from '../lib/seeded-random.ts'
import type { Comparison } from './comparison.ts'
import { SHIFT_SEED, SHIFTS } from './method.ts'
import { atLeast } from './poisson-binomial.ts'

/** A flag of those tested together. */
export interface Tested {
  readonly shares: readonly number[]
  readonly exposed: number
  readonly stood: ReadonlySet<number>
}

/**
 * How often, with no link, some flag of all would stand out as much as this one does, a number a flag (Westfall & Young's
 * min-P). All flags are shifted together, round and round within each stretch, by whole weeks as far as they were run in:
 * what belongs together stays together, and every comparison run takes its turn at being the pain's.
 */
export function jointChances(comparisons: readonly Comparison[], flags: readonly Tested[]): readonly number[] {
  const tails = flags.map(({ shares }) => atLeast(shares))
  const seen = flags.map(({ exposed }, index) => tails[index]![exposed] as number)
  const asRare = seen.map(() => 0)
  const stoodAt = flags.map(({ stood }) => comparisons.map(({ days }) => days.map((day) => (stood.has(day) ? 1 : 0))))
  const places = comparisons.map(({ day, days }) => days.indexOf(day))
  const stretches = [...new Set(comparisons.map(({ stretch }) => stretch))]
  const random = seededRandom(SHIFT_SEED)
  for (let shift = 0; shift < SHIFTS; shift += 1) {
    const far = new Map(stretches.map((stretch) => [stretch, random()]))
    const at = comparisons.map(({ stretch, days }, i) => {
      return (places[i]! + Math.floor((far.get(stretch) as number) * days.length)) % days.length
    })
    let rarest = 1
    for (let f = 0; f < flags.length; f += 1) {
      let exposed = 0
      const stood = stoodAt[f]!
      for (let i = 0; i < at.length; i += 1) exposed += stood[i]![at[i]!] as number
      rarest = Math.min(rarest, tails[f]![exposed] as number)
    }
    for (let f = 0; f < seen.length; f += 1) if (rarest <= seen[f]! * (1 + ROUNDING)) asRare[f]! += 1
  }
  // The days as they were are one of the ways they could have been.
  return asRare.map((count) => (count + 1) / (SHIFTS + 1))
}

/** Two equal chances may differ in their last digits. */
const ROUNDING = 1e-9
