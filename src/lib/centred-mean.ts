/**
 * Mean of the values within half a window of each moment, over entries `from` (inclusive) to `to` (exclusive);
 * written to the same places of `into`. Irregular spacing is fine: the window is time, not a count. No NaN among the values.
 * @param t Rising moments, in the unit of `windowWidth`.
 */
export function centredMean(
  t: Float64Array,
  values: Float64Array,
  from: number,
  to: number,
  windowWidth: number,
  into: Float64Array,
): void {
  const half = windowWidth / 2
  let first = from
  let next = from
  let sum = 0
  for (let i = from; i < to; i++) {
    while (next < to && t[next]! <= t[i]! + half) sum += values[next++]!
    while (t[first]! < t[i]! - half) sum -= values[first++]!
    into[i] = sum / (next - first)
  }
}
