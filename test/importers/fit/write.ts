import { FitEncoder } from 'fit-file-parser/encoder'

/** A field of a message, `[number, base type, bytes…]` in the byte order of the message. */
export interface RawField {
  readonly number: number
  readonly baseType: number
  readonly bytes: readonly number[]
}

export interface RawMessage {
  readonly global: number
  readonly local: number
  readonly fields: readonly RawField[]
  readonly developer?: readonly { readonly number: number; readonly index: number; readonly bytes: readonly number[] }[]
  readonly bigEndian?: boolean
  /** Low five bits of the time, for a message with a compressed header. */
  readonly timeOffset?: number
  /** Leaves the definition away: an earlier one holds. */
  readonly defined?: boolean
}

const bytesOf = (value: number, size: number, bigEndian: boolean): number[] => {
  const little = Array.from({ length: size }, (_, i) => Math.floor(value / 2 ** (8 * i)) & 0xff)
  return bigEndian ? little.reverse() : little
}

const SIZES: Readonly<Record<number, number>> = {
  0: 1,
  1: 1,
  2: 1,
  10: 1,
  13: 1,
  131: 2,
  132: 2,
  139: 2,
  133: 4,
  134: 4,
  140: 4,
}

/** A number field in the given byte order. */
export function field(number: number, baseType: number, value: number, bigEndian = false): RawField {
  return { number, baseType, bytes: bytesOf(value, SIZES[baseType]!, bigEndian) }
}

function definition({ global, local, fields, developer, bigEndian = false }: RawMessage): number[] {
  return [
    0x40 | (developer === undefined ? 0 : 0x20) | local,
    0,
    bigEndian ? 1 : 0,
    ...bytesOf(global, 2, bigEndian),
    fields.length,
    ...fields.flatMap(({ number, baseType, bytes }) => [number, bytes.length, baseType]),
    ...(developer === undefined
      ? []
      : [developer.length, ...developer.flatMap(({ number, index, bytes }) => [number, bytes.length, index])]),
  ]
}

/** The bytes of a message with its definition before it. */
export function message(raw: RawMessage): number[] {
  const header = raw.timeOffset === undefined ? raw.local : 0x80 | (raw.local << 5) | raw.timeOffset
  const values = [...raw.fields, ...(raw.developer ?? [])].flatMap(({ bytes }) => bytes)
  return [...(raw.defined === true ? [] : definition(raw)), header, ...values]
}

export interface FileOptions {
  readonly headerSize?: 12 | 14
  /** Stated instead of the real size of the data. */
  readonly dataSize?: number
}

/** A FIT file of these message bytes, with its checksum. */
export function fitFile(
  data: readonly number[],
  { headerSize = 14, dataSize = data.length }: FileOptions = {},
): Uint8Array {
  const header = [headerSize, 0x20, 0x54, 0x08, ...bytesOf(dataSize, 4, false), 0x2e, 0x46, 0x49, 0x54]
  const body = [...header, ...(headerSize === 14 ? [0, 0] : []), ...data]
  return Uint8Array.from([...body, ...bytesOf(FitEncoder.calculateCRC(body), 2, false)])
}
