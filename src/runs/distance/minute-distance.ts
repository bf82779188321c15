/** Longer recordings are compared by their first two days; nobody runs longer without one, min. */
const MOST_MINUTES = 2 * 24 * 60

/**
 * Distance covered at each full minute after the start, whole metres: entry k at (k + 1) minutes.
 * Between samples it grows evenly.
 * @param t Unix s. @param startS Unix s.
 */
export function minuteDistance(t: Float64Array, alongM: Float64Array, startS: number): number[] {
  const last = t.length - 1
  if (last < 1) return []
  const minutes = Math.min(MOST_MINUTES, Math.floor((t[last]! - startS) / 60))
  const metres: number[] = []
  let i = 1
  for (let minute = 1; minute <= minutes; minute++) {
    const at = startS + minute * 60
    while (i < last && t[i]! < at) i++
    const share = Math.min(1, Math.max(0, (at - t[i - 1]!) / (t[i]! - t[i - 1]!)))
    metres.push(Math.round(alongM[i - 1]! + share * (alongM[i]! - alongM[i - 1]!)))
  }
  return metres
}
