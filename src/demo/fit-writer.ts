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
  data(): Buffer
}

export function fitWriter({ bigEndian = false }: { readonly bigEndian?: boolean } = {}): FitWriter {
  const parts: Buffer[] = []
  const layouts = new Map<number, string>()

  function define(local: number, global: number, fields: readonly Field[], developer: readonly DeveloperField[]): void {
    const sizes = fields.map(([number, type, value]) => [number, sizeOf(type, value), TYPES[type][0]])
    const developers = developer.map(([number, index]) => [number, 2, index])
    const layout = JSON.stringify([global, sizes, developers])
    if (layouts.get(local) === layout) return
    layouts.set(local, layout)
    const head = Buffer.alloc(6)
    head.set([0x40 | (developer.length > 0 ? 0x20 : 0) | local, 0, bigEndian ? 1 : 0])
    if (bigEndian) head.writeUInt16BE(global, 3)
    else head.writeUInt16LE(global, 3)
    head[5] = fields.length
    parts.push(head, Buffer.from(sizes.flat()))
    if (developer.length > 0) parts.push(Buffer.from([developer.length, ...developers.flat()]))
  }

  const valuesOf = (fields: readonly Field[]) => fields.map(([, type, value]) => bytesOf(type, value, bigEndian))

  return {
    message(local, global, fields, developer = []) {
      define(local, global, fields, developer)
      const own = developer.map(([, , value]) => bytesOf('uint16', value, bigEndian))
      parts.push(Buffer.from([local]), ...valuesOf(fields), ...own)
    },
    compressed(local, global, secondS, fields) {
      define(local, global, fields, [])
      parts.push(Buffer.from([0x80 | (local << 5) | (secondS & 31)]), ...valuesOf(fields))
    },
    data: () => Buffer.concat(parts),
  }
}

function sizeOf(type: Field[1], value: Field[2]): number {
  return type === 'string' ? Buffer.byteLength(String(value)) + 1 : TYPES[type][1]
}

function bytesOf(type: Field[1], value: Field[2], bigEndian: boolean): Buffer {
  if (type === 'string') return Buffer.from(`${value}\0`)
  const [, size, none] = TYPES[type]
  const bytes = Buffer.alloc(size)
  const number = value === null ? none : Number(value)
  if (type === 'sint32' && bigEndian) bytes.writeInt32BE(number)
  else if (type === 'sint32') bytes.writeInt32LE(number)
  else if (type === 'sint8') bytes.writeInt8(number)
  else if (bigEndian) bytes.writeUIntBE(number, 0, size)
  else bytes.writeUIntLE(number, 0, size)
  return bytes
}

/** Header of 14 bytes, messages, checksum. `statedSize` is what the header claims of the messages. */
export function fitFile(data: Buffer, { statedSize = data.length }: { readonly statedSize?: number } = {}): Buffer {
  const header = Buffer.alloc(14)
  header.set([14, 0x20])
  header.writeUInt16LE(21_158, 2)
  header.writeUInt32LE(statedSize, 4)
  header.write('.FIT', 8, 'latin1')
  header.writeUInt16LE(checksum(header.subarray(0, 12)), 12)
  const body = Buffer.concat([header, data])
  const end = Buffer.alloc(2)
  end.writeUInt16LE(checksum(body))
  return Buffer.concat([body, end])
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
