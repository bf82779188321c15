import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { ByteSource } from '../../src/lib/byte-source.ts'
import { windowedBytes } from '../../src/lib/windowed-bytes.ts'

const whole = Buffer.from(Uint8Array.from({ length: 3 * 2 ** 20 }, (_, i) => (i * 31 + (i >> 8)) & 0xff))

function counted(): { readonly bytes: ByteSource; readonly reads: () => number } {
  let reads = 0
  const read = async (from: number, until: number) => {
    reads += 1
    return whole.subarray(from, Math.min(until, whole.length))
  }
  return { bytes: { size: whole.length, read }, reads: () => reads }
}

test('every read gives the bytes that are there, wherever the reads before it were', async () => {
  const at = fc.nat(whole.length + 10)
  const stretch = fc.tuple(at, fc.oneof(fc.nat(100), fc.nat(2 ** 21)))
  await fc.assert(
    fc.asyncProperty(fc.array(stretch, { maxLength: 12 }), async (stretches) => {
      const bytes = windowedBytes(counted().bytes)
      for (const [from, length] of stretches) {
        expect(whole.subarray(from, from + length).equals(await bytes.read(from, from + length))).toBe(true)
      }
    }),
    { numRuns: 60 },
  )
})

test('a walk in small steps reads each stretch once', async () => {
  const { bytes, reads } = counted()
  const near = windowedBytes(bytes)
  for (let at = 0; at < whole.length; at += 1000) await near.read(at, at + 30)
  expect(reads()).toBeLessThanOrEqual(4)
})
