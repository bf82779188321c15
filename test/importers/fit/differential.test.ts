import fc from 'fast-check'
import { FitEncoder } from 'fit-file-parser/encoder'
import { describe, expect, test } from 'vitest'
import { decodePiece } from '../../../src/importers/fit/decode.ts'
import type { Decoded } from '../../../src/importers/fit/decoded.ts'
import { findPieces } from '../../../src/importers/fit/pieces.ts'
import { decodeWithReference } from '../../../src/importers/fit/reference.ts'
import { corpusFits, hasCorpus } from './corpus.ts'
import { enumeration, fileId, s32, sessionFields, time, u8, u16, u32 } from './generate.ts'

const COLUMNS = ['lat', 'lon', 'ele', 'dist', 'hr', 'cad', 'speed'] as const

const close = (a: number, b: number): boolean => Object.is(a, b) || Math.abs(a - b) < 1e-6

/** What the two decoders say differently, by name; the names are those of `EXPLAINED`. */
function differences(own: Decoded, other: Decoded): string[] {
  const found = new Set<string>()
  if (own.records.count !== other.records.count) found.add('records')
  if (own.records.untimed !== other.records.untimed) found.add('untimed')
  const count = Math.min(own.records.count, other.records.count)
  const compare = (name: string, a: Float64Array, b: Float64Array) => {
    for (let i = 0; i < count; i++) if (!close(a[i]!, b[i]!)) found.add(name)
  }
  compare('t', own.records.t, other.records.t)
  COLUMNS.forEach((name, i) => {
    compare(name, own.records.columns[i]!, other.records.columns[i]!)
  })
  if (own.sessions.length !== other.sessions.length) found.add('sessions')
  own.sessions.forEach((session, i) => {
    for (const [field, value] of other.sessions[i] ?? []) {
      if (!close(value, session.get(field) ?? Number.NaN)) found.add(`session field ${field}`)
    }
  })
  if (JSON.stringify(own.timerEvents) !== JSON.stringify(other.timerEvents)) found.add('events')
  return [...found].sort()
}

async function both(bytes: Uint8Array): Promise<readonly [Decoded | null, Decoded | null]> {
  const [piece] = findPieces(bytes)
  return [piece === undefined ? null : decodePiece(bytes, piece), await decodeWithReference(bytes)]
}

/** Every file of the corpus on which the two differ, what differs, and why ours is kept. */
const EXPLAINED: Readonly<Record<string, { readonly differs: readonly string[]; readonly why: string }>> = {
  'sports-alliance__sports-lib/empty-activities.fit': {
    differs: ['events', 'records'],
    why: 'header data size 0: the reference reads nothing, the records are intact',
  },
  'dtcooper__python-fitparse/compressed-speed-distance.fit': {
    differs: ['dist', 'speed'],
    why: 'the reference leaves compressed_speed_distance as three bytes; ours adds up to the 10248.69 m of the session',
  },
  'dtcooper__python-fitparse/nick.fit': {
    differs: ['records'],
    why: 'the last record is cut: the reference completes it with bytes of the checksum, ours leaves it out',
  },
}

/** Files on which only ours yields anything, and why. */
const ONLY_OURS: Readonly<Record<string, string>> = {
  'dtcooper__python-fitparse/activity-unexpected-eof.fit': 'shorter than its header says',
  'dtcooper__python-fitparse/strava-android-app-201.10-b1218918.fit': 'shorter than its header says',
}

const files = corpusFits()

describe.skipIf(!hasCorpus)('the corpus, first FIT file of each (skipped: no corpus beside the project)', () => {
  test.each(files.map((file) => [file.name, file.bytes] as const))('%s', async (name, bytes) => {
    const [own, other] = await both(bytes)
    if (own === null || other === null) {
      expect([own === null, other === null]).toEqual([ONLY_OURS[name] === undefined, true])
      return
    }
    expect(differences(own, other)).toEqual(EXPLAINED[name]?.differs ?? [])
  })
})

describe('generated files', () => {
  const maybe = <T>(field: fc.Arbitrary<T>) => fc.option(field, { nil: undefined })
  const u32value = fc.nat(2 ** 31)
  const recordOf = fc.record({
    lat: maybe(fc.integer({ min: -(2 ** 30), max: 2 ** 30 })),
    lon: maybe(fc.integer({ min: -(2 ** 31) + 1, max: 2 ** 31 - 1 })),
    altitude: maybe(fc.nat(0xffff)),
    enhancedAltitude: maybe(u32value),
    distance: maybe(fc.oneof(u32value, fc.constant(0xffff_ffff))),
    speed: maybe(fc.nat(0xffff)),
    enhancedSpeed: maybe(u32value),
    hr: maybe(fc.nat(0xff)),
    cadence: maybe(fc.nat(0xff)),
    unknown: maybe(fc.nat(0xffff)),
    step: fc.integer({ min: -5, max: 40 }),
    local: fc.nat(15),
  })

  test('say the same to both decoders: any fields in any message, values invalid or not, times back and forth', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(recordOf, { maxLength: 30 }), fc.nat(100_000), async (records, seconds) => {
        const encoder = fileId(new FitEncoder())
        let second = 100
        for (const record of records) {
          second += record.step
          const fields = [
            record.lat === undefined ? [] : [s32(0, record.lat)],
            record.lon === undefined ? [] : [s32(1, record.lon)],
            record.altitude === undefined ? [] : [u16(2, record.altitude)],
            record.unknown === undefined ? [] : [u16(233, record.unknown)],
            [time(second)],
            record.enhancedAltitude === undefined ? [] : [u32(78, record.enhancedAltitude)],
            record.distance === undefined ? [] : [u32(5, record.distance)],
            record.speed === undefined ? [] : [u16(6, record.speed)],
            record.enhancedSpeed === undefined ? [] : [u32(73, record.enhancedSpeed)],
            record.hr === undefined ? [] : [u8(3, record.hr)],
            record.cadence === undefined ? [] : [u8(4, record.cadence), u8(53, 64)],
          ].flat()
          encoder.writeMessage(20, fields, record.local)
        }
        encoder.writeMessage(21, [time(0), enumeration(0, 0), enumeration(1, 0)], 1)
        encoder.writeMessage(18, sessionFields(seconds, 3), 2)
        const [own, other] = await both(encoder.close())
        expect(differences(own!, other!)).toEqual([])
      }),
      { numRuns: 150 },
    )
  })
})
