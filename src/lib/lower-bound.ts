/** Index of the first of `count` rising values that is not below `value`; `count` when all are. */
export function lowerBound(rising: ArrayLike<number>, value: number, count: number = rising.length): number {
  let low = 0
  let high = count
  while (low < high) {
    const middle = (low + high) >>> 1
    if (rising[middle]! < value) low = middle + 1
    else high = middle
  }
  return low
}
