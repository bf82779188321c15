import { haversineM } from '../../lib/haversine.ts'
import type { StatedTotals } from '../../model/recording.ts'
import type { RowRange } from '../order-points.ts'
import type { TrackPoints } from '../track-points.ts'

/** Some apps write kilometres where the schema has metres. */
const METRES = 1000

/** The way over the positions is about this many times what was counted. A device's count is nearer to its way. Our convention. */
const FROM = 0.75 * METRES
const TO = 1.33 * METRES

/** Shorter ways tell nothing, m. */
const PLACED_M = 100

/** Without positions: slower than this nobody moves for a whole activity, and as kilometres it is a pace of feet or wheels, m/s. */
const STANDS_MPS = 0.02
const SLOWEST_MPS = 0.5
const FASTEST_MPS = 20

/** Whether an activity counts in kilometres. */
export function countsKilometres(
  { columns: { lat, lon, dist } }: TrackPoints,
  { from, until }: RowRange,
  { distanceM, timerS }: StatedTotals,
): boolean {
  let wayM = 0
  let counted = 0
  let last = -1
  for (let row = from; row < until; row++) {
    if (dist[row]! > counted) counted = dist[row]!
    if (Number.isNaN(lat[row]!)) continue
    if (last >= 0) wayM += haversineM(lat[last]!, lon[last]!, lat[row]!, lon[row]!)
    last = row
  }
  const stated = Math.max(counted, distanceM ?? 0)
  if (stated === 0) return false
  if (wayM > PLACED_M) return wayM >= FROM * stated && wayM <= TO * stated
  if (wayM > 0 || timerS === null || timerS === 0) return false
  const asKilometresMps = (stated * METRES) / timerS
  return stated < STANDS_MPS * timerS && asKilometresMps > SLOWEST_MPS && asKilometresMps < FASTEST_MPS
}

/** Its distances in metres, in the points as in the totals. */
export function inMetres(
  { columns: { dist } }: TrackPoints,
  { from, until }: RowRange,
  totals: StatedTotals,
): StatedTotals {
  for (let row = from; row < until; row++) dist[row]! *= METRES
  return totals.distanceM === null ? totals : { ...totals, distanceM: totals.distanceM * METRES }
}
