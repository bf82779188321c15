/**
 * Exponentially weighted moving average, seeded with the first value: λ·x + (1−λ)·before, λ = 2/(N+1).
 * Unstable for about the first 28 values. Williams 2017, 10.1136/bjsports-2016-096589.
 *
 * @param span N, in days
 */
export function ewma(values: Float64Array, span: number): Float64Array {
  const weight = 2 / (span + 1)
  const averages = new Float64Array(values.length)
  let before = values[0] ?? 0
  for (let i = 0; i < values.length; i += 1) {
    before = weight * (values[i] as number) + (1 - weight) * before
    averages[i] = before
  }
  return averages
}
