import { zoneOffsetS } from './zone-offset.ts'

/**
 * Local wall time as a number: ms since 1970 of the clock face, as if it were UTC.
 * Two clock faces can be subtracted; neither is an instant.
 */
export function clockOf(instantMs: number, zone: string): number {
  return instantMs + zoneOffsetS(zone, instantMs) * 1000
}

/** The clock face `2026-01-04T12:38:59` (fractions allowed, no zone) as a number; null if it is none. */
export function parseClock(wallTime: string): number | null {
  if (!/^\d{4}-\d\d-\d\d[T ]\d\d:\d\d(:\d\d(\.\d+)?)?$/.test(wallTime)) return null
  const ms = Date.parse(`${wallTime.replace(' ', 'T')}Z`)
  return Number.isNaN(ms) ? null : ms
}

/**
 * The instant at which a zone's clock shows this face. In the hour that a clock change repeats, the first;
 * in the one it leaves out, as much later (Temporal's "compatible").
 */
export function instantOf(clockMs: number, zone: string): number {
  const hourMs = 3_600_000
  // No offset is further than a day from UTC, and no zone changes twice within two days.
  const before = zoneOffsetS(zone, clockMs - 24 * hourMs) * 1000
  const after = zoneOffsetS(zone, clockMs + 24 * hourMs) * 1000
  const early = clockMs - before
  if (before === after || zoneOffsetS(zone, early) * 1000 === before) return early
  const late = clockMs - after
  return zoneOffsetS(zone, late) * 1000 === after ? late : early
}
