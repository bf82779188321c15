/** A runner's speed, m/s, between which "1:45" for a known distance is read as hours or as minutes: 20 min/km to 2:23 min/km. */
const SLOWEST_MPS = 1000 / 1200
const FASTEST_MPS = 7

const CLOCK = /^(\d{1,3}):([0-5]?\d)(?::([0-5]?\d(?:\.\d+)?))?$/
const WORDS =
  /^(?:(\d+(?:\.\d+)?)\s*(?:h|hrs?|hours?)\s*)?(?:(\d+(?:\.\d+)?)\s*(?:m|mins?|minutes?|')?\s*)?(?:(\d+)\s*(?:s|secs?|seconds?|"))?$/

/**
 * Seconds of "45 min", "1 h 5", "1h05", "45:10" or "1:02:03"; null where it is none. A clock of two parts is minutes and
 * seconds, unless the distance can only have been run in hours and minutes.
 */
export function readDuration(text: string, distanceM: number | null = null): number | null {
  const trimmed = text.trim().toLowerCase().replace(',', '.')
  const clock = CLOCK.exec(trimmed)
  if (clock !== null) return clockSeconds(clock, distanceM)
  // A bare number could be minutes or seconds.
  if (/^[\d.]*$/.test(trimmed)) return null
  const words = WORDS.exec(trimmed)
  if (words === null) return null
  const [hours, minutes, seconds] = words.slice(1).map((part) => Number(part ?? 0)) as [number, number, number]
  return hours * 3600 + minutes * 60 + seconds
}

function clockSeconds([, first, second, third]: RegExpExecArray, distanceM: number | null): number {
  const [a, b] = [Number(first), Number(second)]
  if (third !== undefined) return a * 3600 + b * 60 + Number(third)
  const asMinutesS = a * 60 + b
  const asHoursS = a * 3600 + b * 60
  if (distanceM === null || isRunnable(distanceM, asMinutesS) || !isRunnable(distanceM, asHoursS)) return asMinutesS
  return asHoursS
}

function isRunnable(distanceM: number, seconds: number): boolean {
  const speedMps = distanceM / Math.max(1, seconds)
  return speedMps >= SLOWEST_MPS && speedMps <= FASTEST_MPS
}
