import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { localDate } from '../../src/lib/local-date.ts'
import { clockOf, instantOf, parseClock } from '../../src/lib/local-time.ts'
import { zoneOffsetS } from '../../src/lib/zone-offset.ts'

const zones = fc.constantFrom(
  'Europe/Berlin',
  'America/New_York',
  'Australia/Lord_Howe',
  'Asia/Kathmandu',
  'Pacific/Apia',
  'Africa/Casablanca',
  'America/St_Johns',
  'Antarctica/Troll',
  'UTC',
  '+05:45',
  '-03:30',
)
const instants = fc.integer({ min: Date.UTC(1990, 0, 1), max: Date.UTC(2040, 0, 1) })

describe('local time is Temporal, only faster', () => {
  test('offsets', () => {
    fc.assert(
      fc.property(zones, instants, (zone, ms) => {
        const truth = Temporal.Instant.fromEpochMilliseconds(ms).toZonedDateTimeISO(zone).offsetNanoseconds / 1e9
        expect(zoneOffsetS(zone, ms)).toBe(truth)
      }),
      { numRuns: 2000 },
    )
  })

  test('offsets on both sides of every clock change, to the millisecond', () => {
    for (const zone of ['Europe/Berlin', 'America/New_York', 'Australia/Lord_Howe', 'Pacific/Apia']) {
      let moment: Temporal.ZonedDateTime | null = Temporal.Instant.from('2009-06-01T00:00:00Z').toZonedDateTimeISO(zone)
      for (let step = 0; step < 12 && moment !== null; step++) {
        const next: Temporal.ZonedDateTime | null = moment.getTimeZoneTransition('next')
        if (next === null) break
        const at = next.epochMilliseconds
        expect(zoneOffsetS(zone, at)).toBe(next.offsetNanoseconds / 1e9)
        expect(zoneOffsetS(zone, at - 1)).toBe(next.subtract({ milliseconds: 1 }).offsetNanoseconds / 1e9)
        moment = next
      }
    }
  })

  test('local days, also where a whole day is left out', () => {
    fc.assert(
      fc.property(zones, instants, (zone, ms) => {
        const truth = Temporal.Instant.fromEpochMilliseconds(ms).toZonedDateTimeISO(zone).toPlainDate().toString()
        expect(localDate(ms, zone)).toBe(truth)
      }),
      { numRuns: 1000 },
    )
    expect(localDate(Date.UTC(2011, 11, 30, 9, 59), 'Pacific/Apia')).toBe('2011-12-29')
    expect(localDate(Date.UTC(2011, 11, 30, 10, 1), 'Pacific/Apia')).toBe('2011-12-31')
  })

  test('wall time back to the instant, hours that come twice or never included', () => {
    const nearChanges = fc
      .tuple(fc.constantFrom('2026-03-29', '2026-10-25', '2026-03-08', '2026-11-01', '2026-04-05'), fc.nat(86_400 * 2))
      .map(([day, seconds]) => Date.parse(`${day}T00:00:00Z`) + seconds * 1000)
    fc.assert(
      fc.property(zones, fc.oneof(instants, nearChanges), (zone, clock) => {
        fc.pre(!(zone === 'Pacific/Apia' && Math.abs(clock - Date.UTC(2011, 11, 30, 12)) < 3 * 86_400_000))
        const wall = new Date(clock).toISOString().slice(0, -1)
        const truth = Temporal.PlainDateTime.from(wall).toZonedDateTime(zone).epochMilliseconds
        expect(instantOf(clock, zone)).toBe(truth)
      }),
      { numRuns: 3000 },
    )
  })

  test('reads a clock face and refuses what is none', () => {
    expect(parseClock('2026-01-04T12:38:59')).toBe(Date.UTC(2026, 0, 4, 12, 38, 59))
    expect(parseClock('2026-01-04 12:38:59')).toBe(Date.UTC(2026, 0, 4, 12, 38, 59))
    expect(parseClock('2026-01-04T12:38:59Z')).toBeNull()
    expect(parseClock('2026-13-04T12:38:59')).toBeNull()
    expect(clockOf(Date.UTC(2026, 6, 1, 22, 30), 'Europe/Berlin')).toBe(Date.UTC(2026, 6, 2, 0, 30))
  })
})
