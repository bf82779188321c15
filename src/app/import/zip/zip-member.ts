import { crc32 } from '#platform/inflate.ts'
import { type ByteSource, viewOf } from '../../../lib/byte-source.ts'
import { fromCp437 } from './cp437.ts'

/** A file in a zip, as its directory (or, where that is damaged, its own header) tells. */
export interface ZipMember {
  /** A label, never a path. */
  readonly name: string
  /** Key of `PACKINGS`; other methods are named and not read. */
  readonly method: number
  readonly encrypted: boolean
  readonly symlink: boolean
  readonly packedSize: number
  readonly size: number
  /** Null if not known: a member found without the directory. */
  readonly crc32: number | null
  /** Byte of its local header. */
  readonly headerAt: number
}

const UTF8 = new TextDecoder('utf-8', { fatal: true })
const UTF8_AS_FAR_AS_IT_GOES = new TextDecoder('utf-8', { ignoreBOM: true })
const IS_UTF8 = 0x800

/**
 * Zips made on a Mac hold UTF-8 without saying so; what is not UTF-8 is CP437, unless the entry says otherwise.
 * @param unicodePaths - see `ExtraFields`
 */
export function decodeName(raw: Uint8Array, flags: number, unicodePaths: readonly Uint8Array[] = []): string {
  return nameIn(raw, flags, unicodePaths).replaceAll('\\', '/')
}

function nameIn(raw: Uint8Array, flags: number, unicodePaths: readonly Uint8Array[]): string {
  try {
    return UTF8.decode(raw)
  } catch {
    const path = unicodePaths.find((field) => isOf(field, raw))
    if (path !== undefined) return UTF8_AS_FAR_AS_IT_GOES.decode(path.subarray(5))
    return flags & IS_UTF8 ? UTF8_AS_FAR_AS_IT_GOES.decode(raw) : fromCp437(raw)
  }
}

/** Version 1, the checksum of the name it stands beside, the name in UTF-8 (APPNOTE.TXT 4.6.9). */
const isOf = (field: Uint8Array, raw: Uint8Array): boolean =>
  field.length > 5 && field[0] === 1 && viewOf(field).getUint32(1, true) === crc32(raw)

/** Local file header: 30 bytes, then the name and the extra field (APPNOTE.TXT 4.3.7). */
export const LOCAL_HEADER_BYTES = 30
const LOCAL_SIGNATURE = 0x04034b50

/** Room for the name and the extra field of nearly every header, so that header and data come in one read. */
const USUAL_HEADER_BYTES = 256

/** Where a member's packed data start; null if its header is not there or the data would pass the zip's end. */
export async function dataStart(bytes: ByteSource, member: ZipMember): Promise<number | null> {
  const length = headerLength(await bytes.read(member.headerAt, member.headerAt + LOCAL_HEADER_BYTES))
  if (length === null || member.headerAt + length + member.packedSize > bytes.size) return null
  return member.headerAt + length
}

/** A member's packed data; null where `dataStart` is. */
export async function packedData(bytes: ByteSource, member: ZipMember): Promise<Uint8Array | null> {
  const { headerAt, packedSize } = member
  const near = await bytes.read(headerAt, headerAt + USUAL_HEADER_BYTES + packedSize)
  const length = headerLength(near)
  if (length === null || headerAt + length + packedSize > bytes.size) return null
  if (length <= USUAL_HEADER_BYTES) return near.subarray(length, length + packedSize)
  return bytes.read(headerAt + length, headerAt + length + packedSize)
}

function headerLength(header: Uint8Array): number | null {
  const view = viewOf(header)
  if (header.length < LOCAL_HEADER_BYTES || view.getUint32(0, true) !== LOCAL_SIGNATURE) return null
  return LOCAL_HEADER_BYTES + view.getUint16(26, true) + view.getUint16(28, true)
}
