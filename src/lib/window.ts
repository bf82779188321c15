/** Sum of the days `from`…`to`, both inclusive, cut at the ends of the array; 0 for an empty window. */
export function sumOver(values: Float64Array, from: number, to: number): number {
  const last = Math.min(to, values.length - 1)
  let sum = 0
  for (let day = Math.max(0, from); day <= last; day += 1) sum += values[day] as number
  return sum
}

/** Largest of the days `from`…`to`, both inclusive, cut at the ends; 0 for an empty window, so only for figures that are never negative. */
export function maxOver(values: Float64Array, from: number, to: number): number {
  const last = Math.min(to, values.length - 1)
  let max = 0
  for (let day = Math.max(0, from); day <= last; day += 1) {
    if ((values[day] as number) > max) max = values[day] as number
  }
  return max
}

/** The latest of the days `from`…`to` that holds their maximum; null when there is nothing above 0. */
export function dayOfMax(values: Float64Array, from: number, to: number): number | null {
  const max = maxOver(values, from, to)
  if (max === 0) return null
  for (let day = Math.min(to, values.length - 1); day >= Math.max(0, from); day -= 1)
    if (values[day] === max) return day
  return null
}
