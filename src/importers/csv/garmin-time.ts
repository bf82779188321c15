import { durationS } from './duration.ts'

/** Nothing that is in these tables moves faster on the whole, on wheels or skis either, m/s. Our convention. */
const FASTEST_MPS = 40

/** What the other columns of the row tell; null where they do not. */
export interface RowTimes {
  readonly movingS: number | null
  readonly elapsedS: number | null
  /** Or miles: it only matters whether the distance could have been covered at all. */
  readonly kilometres: number | null
}

/**
 * Seconds in a cell of `Time`, null if it is none. Exports since autumn 2025 may write hours and minutes, rounded up (`1:02` for
 * 01:01:18), where older ones write `12:03` for minutes and seconds: the row's other times decide, else whether it could
 * have been that fast. The clock ran no longer than the elapsed and no shorter than the moving time, which gives the seconds back.
 */
export function timerS(cell: string | undefined, { movingS, elapsedS, kilometres }: RowTimes): number | null {
  const asWritten = durationS(cell)
  const hasTwoParts = /^\s*\d{1,3}:\d{2}\s*$/.test(cell ?? '')
  if (asWritten === null || asWritten === 0 || !hasTwoParts) return asWritten
  const asHours = asWritten * 60
  const reference = elapsedS ?? movingS
  const isHours =
    reference !== null
      ? Math.abs(Math.log(asHours / reference)) < Math.abs(Math.log(asWritten / reference))
      : kilometres !== null && (kilometres * 1000) / asWritten > FASTEST_MPS
  return isHours ? Math.max(Math.min(asHours, elapsedS ?? asHours), movingS ?? 0) : asWritten
}
