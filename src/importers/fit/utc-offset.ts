import { QUARTER_HOUR_S, statedOffset } from '../stated-offset.ts'
import type { Decoded } from './decoded.ts'
import { ACTIVITY, FIT_EPOCH_S, TIMESTAMP } from './profile.ts'

// Some watches note both times a moment apart: 10753 s is three hours. 1080 s and 225 s, also seen, are no offset at all (formats.md §8).
const TOLERANCE_S = 60

// Where UTC is in use, West Africa, Iceland and the British Isles: elsewhere an offset of 0 only says that nobody set it (formats.md §8).
const UTC_LONGITUDES = { from: -25, to: 3 } as const

/** The offset of local time from UTC as the file tells it, s; null when it does not or when no zone has such an offset. */
export function utcOffsetOf({ activity }: Pick<Decoded, 'activity'>, firstLon: number | null): number | null {
  const utc = activity?.get(TIMESTAMP)
  const local = activity?.get(ACTIVITY.localTimestamp)
  if (utc === undefined || local === undefined) return null
  const stated = local + FIT_EPOCH_S - utc
  const offset = Math.round(stated / QUARTER_HOUR_S) * QUARTER_HOUR_S
  if (Math.abs(stated - offset) > TOLERANCE_S) return null
  if (offset !== 0) return statedOffset(offset)
  return firstLon !== null && firstLon >= UTC_LONGITUDES.from && firstLon <= UTC_LONGITUDES.to ? 0 : null
}
