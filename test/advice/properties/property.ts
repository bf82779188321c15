import type { Level } from '../../../src/advice/level.ts'

/** A safety property of rules.md §6 as a function: it throws where it does not hold. Run as a test, and under every mutant. */
export interface Property {
  readonly ids: readonly string[]
  readonly says: string
  /** @param runs how many drawn cases, where cases are drawn. */
  readonly holds: (runs: number) => void
}

export const property = (ids: string, says: string, holds: Property['holds']): Property => ({
  ids: ids.split(' '),
  says,
  holds,
})

export const show = ({ a, c }: Level): string => `A${a} C${c}`

export function never(broken: boolean, told: () => string): void {
  if (broken) throw new Error(told())
}

/** Drawn the same in every run: a property that fails today fails tomorrow. */
export const SEED = 20261122
