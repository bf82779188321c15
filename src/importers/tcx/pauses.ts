import type { Pause } from '../../model/recording.ts'
import type { TrackPoints } from '../track-points.ts'
import type { TcxActivity } from './scan.ts'

/** The clock stood between the last time of one Track and the first of the next one in the same lap (formats.md §7). */
export function pausesOf({ columns: { t } }: TrackPoints, { resumedAt, from, until }: TcxActivity): Pause[] {
  const pauses: Pause[] = []
  let next = 0
  let lastS = Number.NaN
  let stoodSinceS = Number.NaN
  for (let row = from; row < until; row++) {
    if (row === resumedAt[next]) {
      next++
      if (Number.isNaN(stoodSinceS)) stoodSinceS = lastS
    }
    const untilS = t[row]!
    if (Number.isNaN(untilS)) continue
    if (untilS > stoodSinceS) pauses.push({ fromS: stoodSinceS, untilS })
    stoodSinceS = Number.NaN
    lastS = untilS
  }
  return pauses
}
