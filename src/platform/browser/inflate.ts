import { Inflate } from 'fflate'
import { viewOf } from '../../lib/byte-source.ts'
import { joinBytes } from '../../lib/join-bytes.ts'
import { type InflateBounds, OutputTooLarge } from '../contract/inflate.ts'

export { OutputTooLarge }

/** A bare deflate stream (RFC 1951), unpacked. @throws {OutputTooLarge} @throws {Error} for damage */
export function inflateRaw(packed: Uint8Array, { maxBytes, allowCut = false }: InflateBounds): Uint8Array {
  const { bytes, end } = inflateFrom(packed, 0, maxBytes)
  if (end === null && !allowCut) throw new Error('the stream was cut')
  return bytes
}

/** One gzip member or several (RFC 1952), unpacked and checked. @throws {OutputTooLarge} @throws {Error} for damage */
export function gunzip(packed: Uint8Array, { maxBytes }: InflateBounds): Uint8Array {
  const members: Uint8Array[] = []
  let left = maxBytes
  let at = 0
  do {
    const { bytes, end } = inflateFrom(packed, at + headerLength(packed, at), left)
    if (end === null || end + TRAILER_BYTES > packed.length) throw new Error('the stream was cut')
    const trailer = viewOf(packed.subarray(end, end + TRAILER_BYTES))
    if (trailer.getUint32(0, true) !== crc32(bytes)) throw new Error('its checksum is another')
    if (trailer.getUint32(4, true) !== bytes.length % 2 ** 32) throw new Error('its length is another')
    members.push(bytes)
    left -= bytes.length
    at = end + TRAILER_BYTES
    // Zeros behind the last member are padding, as zlib has it; anything else has to be a further one.
  } while (at < packed.length && packed[at] !== 0)
  return joinBytes(members)
}

const TRAILER_BYTES = 8

const isGzip = (bytes: Uint8Array, at: number): boolean => bytes[at] === 0x1f && bytes[at + 1] === 0x8b

/** Ten bytes, then the optional extra field, name, comment and header checksum. @throws {Error} where it is no gzip */
function headerLength(bytes: Uint8Array, from: number): number {
  if (!isGzip(bytes, from) || bytes[from + 2] !== 8) throw new Error('no gzip')
  const flags = bytes[from + 3] ?? 0
  let at = from + 10
  if (flags & 4) at += 2 + ((bytes[at] ?? 0) | ((bytes[at + 1] ?? 0) << 8))
  for (const flag of [8, 16]) {
    if (flags & flag) at = bytes.indexOf(0, at) + 1 || bytes.length
  }
  return at + (flags & 2 ? 2 : 0) - from
}

/** Given at a time: what a hostile piece may unpack to is a thousandfold of it before it is stopped. */
const PIECE_BYTES = 2 ** 16

/** Where fflate stands: `f` the last block is begun, `l` a block is open, `p` bits used of the first byte that is left. */
interface Standing {
  readonly s: { readonly f?: number; readonly l?: unknown; readonly p: number }
  readonly p: Uint8Array
}

/** @returns what came out, and the byte behind the stream: null where it was cut */
function inflateFrom(packed: Uint8Array, from: number, maxBytes: number): { bytes: Uint8Array; end: number | null } {
  const pieces: Uint8Array[] = []
  let size = 0
  const inflate = new Inflate((piece) => {
    size += piece.length
    if (size > maxBytes) throw new OutputTooLarge('too large')
    if (piece.length > 0) pieces.push(piece)
  })
  for (let at = from; at < packed.length; at += PIECE_BYTES) {
    inflate.push(packed.subarray(at, at + PIECE_BYTES), false)
    const { s, p } = inflate as unknown as Standing
    if (s.f && !s.l) {
      const given = Math.min(at + PIECE_BYTES, packed.length)
      return { bytes: joinBytes(pieces), end: given - p.length + Math.ceil(s.p / 8) }
    }
  }
  return { bytes: joinBytes(pieces), end: null }
}

/** CRC-32 by four tables, four bytes a step. */
const TABLES = crcTables()

function crcTables(): readonly Uint32Array[] {
  const first = Uint32Array.from({ length: 256 }, (_, n) => {
    let value = n
    for (let bit = 0; bit < 8; bit++) value = value & 1 ? 0xedb88320 ^ (value >>> 1) : value >>> 1
    return value >>> 0
  })
  const tables = [first]
  for (let i = 1; i < 4; i++) {
    const before = tables[i - 1]!
    tables.push(before.map((value) => (first[value & 0xff]! ^ (value >>> 8)) >>> 0))
  }
  return tables
}

/** CRC-32 as zip and gzip have it, 0 … 2³² − 1. */
export function crc32(bytes: Uint8Array): number {
  const [t0, t1, t2, t3] = TABLES as [Uint32Array, Uint32Array, Uint32Array, Uint32Array]
  let crc = 0xffffffff
  let i = 0
  for (const end = bytes.length - 3; i < end; i += 4) {
    crc ^= bytes[i]! | (bytes[i + 1]! << 8) | (bytes[i + 2]! << 16) | (bytes[i + 3]! << 24)
    crc = t3[crc & 0xff]! ^ t2[(crc >>> 8) & 0xff]! ^ t1[(crc >>> 16) & 0xff]! ^ t0[crc >>> 24]!
  }
  for (; i < bytes.length; i++) crc = t0[(crc ^ bytes[i]!) & 0xff]! ^ (crc >>> 8)
  return (crc ^ 0xffffffff) >>> 0
}
