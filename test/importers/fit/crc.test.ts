import fc from 'fast-check'
import { FitEncoder } from 'fit-file-parser/encoder'
import { expect, test } from 'vitest'
import { crc16 } from '../../../src/importers/fit/crc.ts'

test('is the checksum of "123456789" that every description of CRC-16/ARC gives', () => {
  expect(crc16(new TextEncoder().encode('123456789'), 0, 9)).toBe(0xbb3d)
})

test('agrees with a checksum bit by bit, wherever the bytes lie', () => {
  const bytes = fc.uint8Array({ maxLength: 200 })
  fc.assert(
    fc.property(bytes, fc.nat(9), fc.nat(9), fc.nat(9), (content, before, from, less) => {
      const padded = Uint8Array.from([...Array(before).fill(1), ...content])
      const view = padded.subarray(before)
      const start = Math.min(from, view.length)
      const until = Math.max(start, view.length - less)
      expect(crc16(view, start, until)).toBe(FitEncoder.calculateCRC(view.slice(start, until)))
    }),
  )
})
