import { type Entry, getFileNameLowLevel } from 'yauzl'
import type { ByteSource } from '../byte-source.ts'

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

/** Zips made on a Mac hold UTF-8 without saying so; what is not UTF-8 is CP437, unless the entry says otherwise. */
export function decodeName(entry: Pick<Entry, 'fileNameRaw' | 'generalPurposeBitFlag' | 'extraFields'>): string {
  try {
    return UTF8.decode(entry.fileNameRaw).replaceAll('\\', '/')
  } catch {
    return getFileNameLowLevel(entry.generalPurposeBitFlag, entry.fileNameRaw, entry.extraFields, false)
  }
}

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

function headerLength(header: Buffer): number | null {
  if (header.length < LOCAL_HEADER_BYTES || header.readUInt32LE(0) !== LOCAL_SIGNATURE) return null
  return LOCAL_HEADER_BYTES + header.readUInt16LE(26) + header.readUInt16LE(28)
}
