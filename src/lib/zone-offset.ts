/** A stretch of time in which a zone keeps one offset. */
interface Period {
  readonly fromMs: number
  readonly untilMs: number
  readonly offsetS: number
}

// Temporal takes some 2 µs an answer and a log asks ten thousand times: what is kept is exact, since
// a period runs from one transition of the zone to the next.
const periodsByZone = new Map<string, Period[]>()

/** The period looked up last: a log is read in order of time, so it mostly is the next one too. */
let latest: { readonly zone: string; readonly period: Period } | null = null

function periodAt(zone: string, instantMs: number): Period {
  const moment = Temporal.Instant.fromEpochMilliseconds(instantMs).toZonedDateTimeISO(zone)
  // "previous" looks before a moment: one nanosecond on, a transition at this very moment counts.
  const began = moment.add({ nanoseconds: 1 }).getTimeZoneTransition('previous')
  const ends = moment.getTimeZoneTransition('next')
  return {
    fromMs: began?.epochMilliseconds ?? Number.NEGATIVE_INFINITY,
    untilMs: ends?.epochMilliseconds ?? Number.POSITIVE_INFINITY,
    offsetS: moment.offsetNanoseconds / 1e9,
  }
}

/**
 * Offset of local time from UTC in seconds, east positive, at an instant (Unix ms).
 * @param zone IANA name, or a fixed offset such as `+05:45`. Throws `RangeError` for anything else: zones are checked at the edge.
 */
export function zoneOffsetS(zone: string, instantMs: number): number {
  const ms = Math.floor(instantMs)
  if (latest !== null && latest.zone === zone && holds(latest.period, ms)) return latest.period.offsetS
  const period = knownPeriod(zone, ms)
  latest = { zone, period }
  return period.offsetS
}

function holds({ fromMs, untilMs }: Period, ms: number): boolean {
  return ms >= fromMs && ms < untilMs
}

function knownPeriod(zone: string, ms: number): Period {
  let periods = periodsByZone.get(zone)
  if (periods === undefined) {
    periods = []
    periodsByZone.set(zone, periods)
  }
  const known = periods.find((period) => holds(period, ms))
  if (known !== undefined) return known
  const period = periodAt(zone, ms)
  periods.unshift(period)
  return period
}
