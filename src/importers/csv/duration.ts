/**
 * Seconds of `00:17:01`, `1:05:11`, `12:03`, `00:00:02,8`, `44:10.00`; null for anything else, as for the broken `01:00.33.3`
 * that Garmin writes (formats.md §3.2).
 */
export function durationS(cell: string | undefined): number | null {
  const match = /^(?:(\d{1,4}):)?(\d{1,3}):(\d{2})(?:[.,](\d{1,3}))?$/.exec((cell ?? '').trim())
  if (match === null) return null
  const [, hours, minutes, seconds, fraction] = match
  if (Number(seconds) > 59 || (hours !== undefined && Number(minutes) > 59)) return null
  return Number(hours ?? 0) * 3600 + Number(minutes) * 60 + Number(seconds) + Number(`0.${fraction ?? 0}`)
}
