/** Figures by day; windows are inclusive at both ends and cut at the ends of the array. */
export type DayValues = Float64Array | Uint16Array

/** Sum of the days `from`…`to`; 0 for an empty window. */
export function sumOver(values: DayValues, from: number, to: number): number {
  let sum = 0
  for (let day = Math.max(0, from); day <= Math.min(to, values.length - 1); day += 1) sum += values[day] as number
  return sum
}

/** Largest of the days `from`…`to`; 0 for an empty window, so only for figures that are never negative. */
export function maxOver(values: DayValues, from: number, to: number): number {
  let max = 0
  for (let day = Math.max(0, from); day <= Math.min(to, values.length - 1); day += 1) {
    if ((values[day] as number) > max) max = values[day] as number
  }
  return max
}
