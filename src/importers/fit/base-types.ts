/**
 * Base types of FIT by their number (low five bits of the definition's base type byte), with the size of one value in bytes.
 * 64-bit and string types are never wanted as numbers, so `readNumber` does not know them.
 */
const SIZE: Readonly<Record<number, number>> = {
  0: 1, // enum
  1: 1, // sint8
  2: 1, // uint8
  3: 2, // sint16
  4: 2, // uint16
  5: 4, // sint32
  6: 4, // uint32
  8: 4, // float32
  9: 8, // float64
  10: 1, // uint8z
  11: 2, // uint16z
  12: 4, // uint32z
  13: 1, // byte
}

const BIG_ENDIAN = 32

/** Kind (see `numberKind`) of a uint8: what nearly every record has, like the three below, little endian. */
export const U8 = 2
/** Of a uint16. */
export const U16 = 4
/** Of a sint32. */
export const S32 = 5
/** Of a uint32. */
export const U32 = 6

/** True for a uint32 in either byte order: the only thing a timestamp may be. */
export function isU32(kind: number): boolean {
  return kind === U32 || kind === U32 + BIG_ENDIAN
}

/** What `readNumber` switches on: base type number and byte order in one; null where the field cannot hold such a number. */
export function numberKind(baseType: number, fieldSize: number, littleEndian: boolean): number | null {
  const type = baseType & 0x1f
  const size = SIZE[type]
  if (size === undefined || fieldSize < size) return null
  return littleEndian || size === 1 ? type : type + BIG_ENDIAN
}

const scratch = new DataView(new ArrayBuffer(8))

function readFloat(bytes: Uint8Array, at: number, size: number, littleEndian: boolean): number {
  for (let i = 0; i < size; i++) scratch.setUint8(littleEndian ? size - 1 - i : i, bytes[at + i]!)
  return size === 4 ? scratch.getFloat32(0) : scratch.getFloat64(0)
}

const u16 = (low: number, high: number): number => low | (high << 8)
const s16 = (low: number, high: number): number => (u16(low, high) << 16) >> 16
const s32 = (a: number, b: number, c: number, d: number): number => a | (b << 8) | (c << 16) | (d << 24)

const unless = (invalid: number, value: number): number => (value === invalid ? Number.NaN : value)

/** What a uint32 holds that tells nothing. */
export const INVALID_U32 = 0xffffffff

/** A uint32 in little endian, which is what nearly every timestamp is; `INVALID_U32` is left as it is. */
export function readU32(bytes: Uint8Array, at: number): number {
  return s32(bytes[at]!, bytes[at + 1]!, bytes[at + 2]!, bytes[at + 3]!) >>> 0
}

/** The first value of a field, NaN where it holds its type's "invalid". The caller has checked that the bytes are there. */
export function readNumber(bytes: Uint8Array, at: number, kind: number): number {
  const a = bytes[at]!
  switch (kind) {
    case 0:
    case 2:
    case 13:
      return unless(0xff, a)
    case 1:
      return unless(0x7f, (a << 24) >> 24)
    case 10:
      return unless(0, a)
    case 4:
      return unless(0xffff, u16(a, bytes[at + 1]!))
    case 5:
      return unless(0x7fffffff, s32(a, bytes[at + 1]!, bytes[at + 2]!, bytes[at + 3]!))
    case 6:
      return unless(INVALID_U32, readU32(bytes, at))
    case 3:
      return unless(0x7fff, s16(a, bytes[at + 1]!))
    case 11:
      return unless(0, u16(a, bytes[at + 1]!))
    case 12:
      return unless(0, s32(a, bytes[at + 1]!, bytes[at + 2]!, bytes[at + 3]!) >>> 0)
    case 8:
      return readFloat(bytes, at, 4, true)
    case 9:
      return readFloat(bytes, at, 8, true)
    case 3 + BIG_ENDIAN:
      return unless(0x7fff, s16(bytes[at + 1]!, a))
    case 4 + BIG_ENDIAN:
      return unless(0xffff, u16(bytes[at + 1]!, a))
    case 5 + BIG_ENDIAN:
      return unless(0x7fffffff, s32(bytes[at + 3]!, bytes[at + 2]!, bytes[at + 1]!, a))
    case 6 + BIG_ENDIAN:
      return unless(0xffffffff, s32(bytes[at + 3]!, bytes[at + 2]!, bytes[at + 1]!, a) >>> 0)
    case 8 + BIG_ENDIAN:
      return readFloat(bytes, at, 4, false)
    case 9 + BIG_ENDIAN:
      return readFloat(bytes, at, 8, false)
    case 11 + BIG_ENDIAN:
      return unless(0, u16(bytes[at + 1]!, a))
    case 12 + BIG_ENDIAN:
      return unless(0, s32(bytes[at + 3]!, bytes[at + 2]!, bytes[at + 1]!, a) >>> 0)
    default:
      return Number.NaN
  }
}

const utf8 = new TextDecoder()

// Bytes that are no UTF-8, or no text at all: some firmware leaves the field as it found it (Zwift).
const UNREADABLE = /[\p{Cc}\uFFFD]/u

/** A string field up to its first NUL, or to its end where the NUL is missing; null when empty or no text. */
export function readText(bytes: Uint8Array, at: number, size: number): string | null {
  const field = bytes.subarray(at, at + size)
  const nul = field.indexOf(0)
  const text = utf8
    .decode(nul < 0 ? field : field.subarray(0, nul))
    // A letter that the field's end cut in two.
    .replace(/\uFFFD$/, '')
    .trim()
  return text === '' || UNREADABLE.test(text) ? null : text
}
