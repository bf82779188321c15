/**
 * What of a recording was left out of its figures: `spike` positions far off for a moment · `gap` a way over which nothing
 * sound was recorded · `head`, `tail` the beginning, the end, where it was not the run · `clock` samples hours away from
 * the rest · `altitude` leaps of the height. A `head` without points is the other way about: way that was counted although
 * no position of it was recorded, before the first fix.
 */
export const LEFT_CODES = ['spike', 'gap', 'tail', 'head', 'clock', 'altitude'] as const
/** One of `LEFT_CODES`. */
export type LeftCode = (typeof LEFT_CODES)[number]

/** All that was left out for one reason. */
export interface LeftOut {
  readonly code: LeftCode
  /** Samples that are not used, or leaps. */
  readonly points: number
  /** Way (of `altitude`: height) that they would have added, m. */
  readonly m: number
  /** Time over which they stand, s. */
  readonly s: number
}

/** What several parts leave out, in the order of the codes, each once. */
export function addedUp(parts: readonly LeftOut[]): readonly LeftOut[] {
  return LEFT_CODES.flatMap((code) => {
    const same = parts.filter((part) => part.code === code)
    if (same.length === 0) return []
    const sum = (of: (part: LeftOut) => number) => same.reduce((total, part) => total + of(part), 0)
    return [
      { code, points: sum(({ points }) => points), m: Math.round(sum(({ m }) => m)), s: Math.round(sum(({ s }) => s)) },
    ]
  })
}
