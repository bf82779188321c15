import type { Pause } from '../../model/recording.ts'
import type { TrackPoints } from '../track-points.ts'
import type { TcxActivity } from './scan.ts'

/** The clock stood between the last time of one Track and the first of the next one in the same lap (FORMATS §7). */
export function pausesOf({ columns: { t } }: TrackPoints, { resumedAt, from, until }: TcxActivity): Pause[] {
  return resumedAt.flatMap((row) => {
    const fromS = timeBeside(t, row - 1, -1, from - 1)
    const untilS = timeBeside(t, row, 1, until)
    return untilS > fromS ? [{ fromS, untilS }] : []
  })
}

/** The nearest time from a row on, in one direction, before `end`; NaN if there is none. */
function timeBeside(t: Float64Array, row: number, step: 1 | -1, end: number): number {
  for (let at = row; at !== end; at += step) if (!Number.isNaN(t[at]!)) return t[at]!
  return Number.NaN
}
