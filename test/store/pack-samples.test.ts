import { zstdCompressSync } from 'node:zlib'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { SAMPLE_COLUMNS, type Samples } from '../../src/model/samples.ts'
import { DamagedSamples, packSamples, unpackSamples } from '../../src/store/samples/pack-samples.ts'
import { roundSamples, STEPS } from '../../src/store/samples/sample-steps.ts'
import { samplesFrom } from './samples-of.ts'

const gapOr = (value: fc.Arbitrary<number>) =>
  fc.oneof({ weight: 4, arbitrary: value }, { weight: 1, arbitrary: fc.constantFrom(Number.NaN, 0, -0) })
const within = (min: number, max: number) => fc.double({ min, max, noNaN: true })

/** Irregular times from some second of this century, and columns with gaps, jumps and zeros. */
const samples: fc.Arbitrary<Samples> = fc
  .array(
    fc.record({
      step: fc.oneof(fc.constant(1), within(0.01, 10_000)),
      lat: gapOr(within(-90, 90)),
      lon: gapOr(within(-180, 180)),
      ele: gapOr(within(-500, 9000)),
      dist: gapOr(within(0, 1e6)),
      hr: gapOr(within(0, 255)),
      cad: gapOr(within(0, 400)),
      speed: gapOr(within(0, 60)),
      starts: fc.boolean(),
    }),
    { maxLength: 60 },
  )
  .chain((rows) => fc.tuple(fc.constant(rows), fc.integer({ min: 0, max: 4e9 })))
  .map(([rows, startS]) => {
    let t = startS
    const columns = Object.fromEntries(
      (['lat', 'lon', 'ele', 'dist', 'hr', 'cad', 'speed'] as const).map((name) => [
        name,
        rows.map((row) => row[name]),
      ]),
    )
    const times = rows.map(({ step }) => {
      t += step
      return t
    })
    return samplesFrom(
      { t: times, ...columns },
      rows.flatMap(({ starts }, i) => (i === 0 || starts ? [i] : [])),
    )
  })

describe('packed samples', () => {
  test('keep every value to its step and every gap a gap', () => {
    fc.assert(
      fc.property(samples, (before) => {
        const after = unpackSamples(packSamples(before))
        expect(after.segmentStarts).toEqual(before.segmentStarts)
        for (const name of SAMPLE_COLUMNS) {
          const off = before[name].filter((value, i) => {
            const kept = after[name][i] as number
            return Number.isNaN(value) ? !Number.isNaN(kept) : !(Math.abs(kept - value) <= 0.501 / STEPS[name])
          })
          expect([name, after[name].length, ...off]).toEqual([name, before[name].length])
        }
      }),
      { numRuns: 300 },
    )
  })

  test('come back to the last digit once they are rounded, so that figures made anew are the same', () => {
    fc.assert(
      fc.property(samples, (before) => {
        const rounded = roundSamples(before)
        expect(unpackSamples(packSamples(rounded))).toEqual(rounded)
      }),
      { numRuns: 300 },
    )
  })

  test.each([
    ['nothing', samplesFrom({ t: [] })],
    ['one sample', samplesFrom({ t: [1_780_000_000], hr: [0] })],
    ['gaps alone', samplesFrom({ t: [1, 2, 3] })],
    [
      '0 beside gaps',
      samplesFrom({ t: [1, 2, 3, 4], ele: [0, Number.NaN, 0, Number.NaN], cad: [Number.NaN, 0, 0, 180.5] }),
    ],
    ['a gap at the start', samplesFrom({ t: [1, 2, 3], lat: [Number.NaN, 52.1234567, 52.1234568] })],
    ['several segments', samplesFrom({ t: [1, 2, 300, 301], speed: [2.5, 0, 0, 3.001] }, [0, 2, 3])],
    [
      'values a device writes',
      samplesFrom({ t: [1_780_000_000.001, 1_780_000_001], lon: [-179.9999999, 180], dist: [0.01, 1e6] }),
    ],
    // What does not go on the grid is kept as it is.
    ['a month between two samples', samplesFrom({ t: [0, 2_678_400, 2_678_401.5] })],
    ['times a tenth of a millisecond apart', samplesFrom({ t: [1, 1.0001, 1.0002] })],
    ['an altitude no mountain has', samplesFrom({ t: [1, 2, 3], ele: [1e300, Number.POSITIVE_INFINITY, 5.123456789] })],
  ])('of %s come back exactly', (_what, before) => {
    expect(unpackSamples(packSamples(before))).toEqual(before)
  })

  test('a flipped bit anywhere is damage, never other samples', () => {
    const t = Array.from({ length: 200 }, (_, i) => 1_780_000_000 + i)
    const packed = packSamples(
      samplesFrom({ t, hr: t.map((_, i) => 120 + (i % 7)), lat: t.map((_, i) => 52 + i / 1e5) }),
    )
    const before = unpackSamples(packed)
    for (let bit = 0; bit < packed.length * 8; bit++) {
      const flipped = Uint8Array.from(packed)
      flipped[bit >> 3] = (flipped[bit >> 3] as number) ^ (1 << (bit & 7))
      let after: Samples | null = null
      try {
        after = unpackSamples(flipped)
      } catch (error) {
        expect(error).toBeInstanceOf(DamagedSamples)
      }
      // A bit of the frame's head may mean nothing to the content.
      if (after !== null) expect(after).toEqual(before)
    }
  })

  test('a head that claims samples without a byte for any of them is damage, not four billion gaps', () => {
    const body = new Uint8Array(8 + 9 * SAMPLE_COLUMNS.length)
    new DataView(body.buffer).setUint32(0, 2 ** 32 - 1, true)
    expect(() => unpackSamples(Uint8Array.of(1, ...zstdCompressSync(body)))).toThrow(DamagedSamples)
  })

  test('rounding to the grid never puts two samples at one moment', () => {
    const close = samplesFrom({ t: [1, 1.0004, 1.0008], hr: [120.4, 121, 122] })
    expect(roundSamples(close)).toEqual(samplesFrom({ t: [1, 1.0004, 1.0008], hr: [120, 121, 122] }))
  })

  test('any other bytes are damage', () => {
    const packed = packSamples(samplesFrom({ t: [1, 2, 3] }))
    for (let length = 0; length < packed.length; length++) {
      expect(() => unpackSamples(packed.subarray(0, length))).toThrow(DamagedSamples)
    }
    fc.assert(
      fc.property(fc.uint8Array(), (bytes) => {
        expect(() => unpackSamples(bytes)).toThrow(DamagedSamples)
        expect(() => unpackSamples(Uint8Array.of(1, ...bytes))).toThrow(DamagedSamples)
      }),
    )
  })
})
