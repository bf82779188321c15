import { haversineM } from '../lib/haversine.ts'
import type { RowRange } from './order-points.ts'
import type { TrackPoints } from './track-points.ts'

/** One watch may write a position twice in its only second; so many are a way. Our convention. */
const LEAST_POSITIONS = 10

/**
 * The way over points that all carry one time, in the order of the file, m; null if they are too few to be one. Some
 * exporters write the start of the run into every point, and whoever draws a run on a map has no times to give.
 */
export function wayOfOneTime({ columns: { lat, lon } }: TrackPoints, ranges: readonly RowRange[]): number | null {
  let wayM = 0
  let positions = 0
  for (const { from, until } of ranges) {
    let before = -1
    for (let row = from; row < until; row++) {
      if (Number.isNaN(lat[row]!)) continue
      if (before >= 0) wayM += haversineM(lat[before]!, lon[before]!, lat[row]!, lon[row]!)
      before = row
      positions++
    }
  }
  return positions >= LEAST_POSITIONS && wayM > 0 ? wayM : null
}
