import { hash } from 'node:crypto'
import { crc32, deflateRawSync, gzipSync, zstdCompressSync } from 'node:zlib'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { gunzip, unpackMember } from '../../../src/ingest/unpack.ts'

const text = Buffer.from('a line of a track, and another one\n'.repeat(400))
const expected = { size: text.length, crc32: crc32(text) }
const value = (result: ReturnType<typeof gunzip>) =>
  result.ok ? { text: Buffer.from(result.value.bytes).toString(), flaw: result.value.flaw } : result.error

describe('a zip member', () => {
  test.each([
    ['stored', text],
    ['deflated', deflateRawSync(text)],
    ['zstd', zstdCompressSync(text)],
  ] as const)('%s comes out as it went in', (packing, packed) => {
    expect(value(unpackMember(packed, packing, expected))).toEqual({ text: text.toString(), flaw: null })
  })

  test('is measured against its checksum', () => {
    const changed = Buffer.from(text)
    changed[100]! ^= 1
    expect(value(unpackMember(changed, 'stored', expected))).toMatchObject({ flaw: 'bad-checksum' })
  })

  test('may not blow up, whatever size its directory claims', () => {
    const bomb = deflateRawSync(Buffer.alloc(20 * 2 ** 20))
    expect(value(unpackMember(bomb, 'deflated', { size: 10, crc32: null }))).toBe('too-large')
  })

  test('that is garbage is said to be', () => {
    expect(value(unpackMember(Buffer.from('garbage'), 'deflated', expected))).toBe('bad-zip')
  })
})

describe('gzip', () => {
  test('is told by its bytes: other bytes stay as they are', () => {
    expect(value(gunzip(gzipSync(text)))).toEqual({ text: text.toString(), flaw: null })
    expect(value(gunzip(text))).toEqual({ text: text.toString(), flaw: null })
    expect(value(gunzip(gzipSync(gzipSync(text))))).toEqual({ text: text.toString(), flaw: null })
  })

  test('cut off gives its beginning, marked', () => {
    const random = Buffer.concat(Array.from({ length: 600 }, (_, i) => hash('sha256', String(i), 'buffer')))
    const whole = gzipSync(random)
    const cut = gunzip(whole.subarray(0, whole.length / 2))
    if (!cut.ok) throw new Error(cut.error)
    expect(cut.value.flaw).toBe('partial')
    expect(cut.value.bytes.length).toBeGreaterThan(5_000)
    expect(Buffer.from(cut.value.bytes).equals(random.subarray(0, cut.value.bytes.length))).toBe(true)
  })

  test('with a wrong checksum gives its content, marked', () => {
    const zipped = gzipSync(text)
    zipped[zipped.length - 6]! ^= 1
    expect(value(gunzip(zipped))).toEqual({ text: text.toString(), flaw: 'bad-checksum' })
  })

  test('with bytes behind its end gives its content', () => {
    expect(value(gunzip(Buffer.concat([gzipSync(text), Buffer.alloc(100)])))).toMatchObject({ text: text.toString() })
  })

  test('that blows up, or goes on inside itself, is refused', () => {
    expect(value(gunzip(gzipSync(Buffer.alloc(20 * 2 ** 20))))).toBe('too-large')
    expect(value(gunzip(gzipSync(gzipSync(gzipSync(text)))))).toBe('too-deep')
  })

  test('never throws, whatever is broken in it', () => {
    const zipped = gzipSync(text)
    fc.assert(
      fc.property(fc.nat(zipped.length - 1), fc.integer({ min: 1, max: 255 }), fc.nat(zipped.length), (at, by, end) => {
        const broken = Buffer.from(zipped.subarray(0, end))
        if (at < end) broken[at]! ^= by
        gunzip(broken)
      }),
    )
  })
})
