/** Figures that differ by less than this share are the same figure: sums of floating-point numbers are not exact (rules.md §4). */
const TOLERANCE = 1e-9

const slack = (limit: number): number => TOLERANCE * Math.max(1, Math.abs(limit))

/** Strictly above the limit: a tie does not count, nor does rounding noise. */
export function exceeds(value: number, limit: number): boolean {
  return value > limit + slack(limit)
}

/** At the limit or above it, rounding noise forgiven. */
export function reaches(value: number, limit: number): boolean {
  return value >= limit - slack(limit)
}
