import { viewOf } from '../lib/byte-source.ts'
import { joinBytes } from '../lib/join-bytes.ts'
import { utf8 } from '../lib/utf8.ts'

/** FIT base types: code, size in bytes, value that says "none". */
const TYPES = {
  enum: [0x00, 1, 0xff],
  sint8: [0x01, 1, 0x7f],
  uint8: [0x02, 1, 0xff],
  string: [0x07, 0, 0],
  byte: [0x0d, 1, 0xff],
  sint32: [0x85, 4, 0x7fffffff],
  uint16: [0x84, 2, 0xffff],
  uint32: [0x86, 4, 0xffffffff],
  uint32z: [0x8c, 4, 0],
} as const

/** Raw value of a field: scaled already; null is written as "none". A string's size is its length and a zero. */
export type Field = readonly [number: number, type: keyof typeof TYPES, value: number | string | null]

/** A field that the file itself describes: number, index of the developer, value of two bytes. */
export type DeveloperField = readonly [number: number, developer: number, value: number]

/** Seconds between 1970 and FIT's zero, 1989-12-31T00:00:00Z. */
export const FIT_EPOCH_S = 631_065_600

/** Messages of one FIT file, in order. A definition is written whenever a local type changes its layout. */
export interface FitWriter {
  message(local: number, global: number, fields: readonly Field[], developer?: readonly DeveloperField[]): void
  /** With a compressed timestamp: a whole second, of which five bits are written; `local` is 0 to 3. */
  compressed(local: number, global: number, secondS: number, fields: readonly Field[]): void
  data(): Uint8Array
}

export function fitWriter({ bigEndian = false }: { readonly bigEndian?: boolean } = {}): FitWriter {
  const parts: Uint8Array[] = []
  const layouts = new Map<number, string>()

  function define(local: number, global: number, fields: readonly Field[], developer: readonly DeveloperField[]): void {
    const sizes = fields.map(([number, type, value]) => [number, sizeOf(type, value), TYPES[type][0]])
    const developers = developer.map(([number, index]) => [number, 2, index])
    const layout = JSON.stringify([global, sizes, developers])
    if (layouts.get(local) === layout) return
    layouts.set(local, layout)
    const head = Uint8Array.of(
      0x40 | (developer.length > 0 ? 0x20 : 0) | local,
      0,
      bigEndian ? 1 : 0,
      0,
      0,
      fields.length,
    )
    viewOf(head).setUint16(3, global, !bigEndian)
    parts.push(head, Uint8Array.from(sizes.flat()))
    if (developer.length > 0) parts.push(Uint8Array.from([developer.length, ...developers.flat()]))
  }

  const valuesOf = (fields: readonly Field[]) => fields.map(([, type, value]) => bytesOf(type, value, bigEndian))

  return {
    message(local, global, fields, developer = []) {
      define(local, global, fields, developer)
      const own = developer.map(([, , value]) => bytesOf('uint16', value, bigEndian))
      parts.push(Uint8Array.of(local), ...valuesOf(fields), ...own)
    },
    compressed(local, global, secondS, fields) {
      define(local, global, fields, [])
      parts.push(Uint8Array.of(0x80 | (local << 5) | (secondS & 31)), ...valuesOf(fields))
    },
    data: () => joinBytes(parts),
  }
}

function sizeOf(type: Field[1], value: Field[2]): number {
  return type === 'string' ? utf8(String(value)).length + 1 : TYPES[type][1]
}

function bytesOf(type: Field[1], value: Field[2], bigEndian: boolean): Uint8Array {
  if (type === 'string') return utf8(`${value}\0`)
  const [, size, none] = TYPES[type]
  // What is signed has the same bits.
  const bits = (value === null ? none : Number(value)) >>> 0
  const shifts = Array.from({ length: size }, (_, i) => 8 * (bigEndian ? size - 1 - i : i))
  return Uint8Array.from(shifts, (shift) => (bits >>> shift) & 0xff)
}

/** Header of 14 bytes, messages, checksum. `statedSize` is what the header claims of the messages. */
export function fitFile(
  data: Uint8Array,
  { statedSize = data.length }: { readonly statedSize?: number } = {},
): Uint8Array {
  const header = new Uint8Array(14)
  const view = viewOf(header)
  header.set([14, 0x20])
  view.setUint16(2, 21_158, true)
  view.setUint32(4, statedSize, true)
  header.set(utf8('.FIT'), 8)
  view.setUint16(12, checksum(header.subarray(0, 12)), true)
  const body = joinBytes([header, data])
  const end = new Uint8Array(2)
  viewOf(end).setUint16(0, checksum(body), true)
  return joinBytes([body, end])
}

/** CRC-16 as FIT uses it (polynomial 0xA001, reflected, from 0). */
function checksum(bytes: Uint8Array): number {
  let crc = 0
  for (const byte of bytes) {
    crc ^= byte
    for (let bit = 0; bit < 8; bit++) crc = crc & 1 ? (crc >> 1) ^ 0xa001 : crc >> 1
  }
  return crc
}
