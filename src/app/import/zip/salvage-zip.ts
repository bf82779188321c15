import { MAX_ZIP_MEMBERS } from '../../../ingest/limits.ts'
import { type ByteSource, viewOf } from '../../../lib/byte-source.ts'
import { windowedBytes } from '../../../lib/windowed-bytes.ts'
import { decodeName, LOCAL_HEADER_BYTES, type ZipMember } from './zip-member.ts'

const P = 0x50
const K = 0x4b
const LOCAL_HEADER = 0x04034b50
const DIRECTORY_HEADER = 0x02014b50
const SIGNATURE_BYTES = 4
const DESCRIPTOR_SIGNATURE = 0x08074b50
// Small against the window that the bytes are read in: a torn zip may hold a member every few bytes.
const SCAN_BYTES = 2 ** 16

/**
 * The members of a zip whose directory is missing or damaged, found by the header before each (a download that broke
 * off, a byte gone wrong). Sizes left to the descriptor behind the data are found by looking for what follows.
 */
export async function* salvageZip(zip: ByteSource): AsyncGenerator<ZipMember> {
  const bytes = windowedBytes(zip)
  let from = 0
  for (let found = 0; found < MAX_ZIP_MEMBERS; found++) {
    const headerAt = await findSignature(bytes, from, [LOCAL_HEADER])
    if (headerAt === null) return
    const member = await memberAt(bytes, headerAt)
    from = member === null ? headerAt + SIGNATURE_BYTES : member.end
    if (member !== null) yield member.member
  }
}

async function memberAt(bytes: ByteSource, headerAt: number): Promise<{ member: ZipMember; end: number } | null> {
  const header = viewOf(await bytes.read(headerAt, headerAt + LOCAL_HEADER_BYTES))
  if (header.byteLength < LOCAL_HEADER_BYTES) return null
  const flags = header.getUint16(6, true)
  const nameLength = header.getUint16(26, true)
  const dataAt = headerAt + LOCAL_HEADER_BYTES + nameLength + header.getUint16(28, true)
  if (nameLength === 0 || nameLength > 4096 || dataAt > bytes.size) return null
  const nameAt = headerAt + LOCAL_HEADER_BYTES
  const sizes = flags & 8 ? await sizesBehind(bytes, dataAt) : sizesIn(header)
  return {
    member: {
      name: decodeName(await bytes.read(nameAt, nameAt + nameLength), flags),
      method: header.getUint16(8, true),
      encrypted: (flags & 1) !== 0,
      symlink: false,
      packedSize: sizes.packedSize,
      size: sizes.size,
      crc32: sizes.crc32,
      headerAt,
    },
    end: dataAt + sizes.packedSize,
  }
}

interface Sizes {
  readonly packedSize: number
  readonly size: number
  readonly crc32: number | null
}

const sizesIn = (header: DataView): Sizes => ({
  crc32: header.getUint32(14, true),
  packedSize: header.getUint32(18, true),
  size: header.getUint32(22, true),
})

/** Data descriptor: signature, checksum, two sizes of 4 or (zip64) 8 bytes (APPNOTE.TXT 4.3.9). */
async function sizesBehind(bytes: ByteSource, dataAt: number): Promise<Sizes> {
  const end = (await findSignature(bytes, dataAt, [LOCAL_HEADER, DIRECTORY_HEADER])) ?? bytes.size
  for (const length of [16, 24]) {
    const packedSize = end - length - dataAt
    if (packedSize < 0) continue
    const descriptor = viewOf(await bytes.read(end - length, end))
    const isThere = descriptor.getUint32(0, true) === DESCRIPTOR_SIGNATURE
    if (isThere && descriptor.getUint32(8, true) === packedSize % 2 ** 32) {
      const size = descriptor.getUint32(length === 16 ? 12 : 16, true)
      return { packedSize, crc32: descriptor.getUint32(4, true), size }
    }
  }
  return { packedSize: end - dataAt, size: end - dataAt, crc32: null }
}

async function findSignature(bytes: ByteSource, from: number, signatures: readonly number[]): Promise<number | null> {
  for (let at = from; at < bytes.size; at += SCAN_BYTES) {
    // Three bytes more than the step: a signature may lie across two reads.
    const window = await bytes.read(at, at + SCAN_BYTES + SIGNATURE_BYTES - 1)
    const view = viewOf(window)
    for (
      let hit = window.indexOf(P);
      hit >= 0 && hit + SIGNATURE_BYTES <= window.length;
      hit = window.indexOf(P, hit + 1)
    ) {
      if (window[hit + 1] === K && signatures.includes(view.getUint32(hit, true))) return at + hit
    }
  }
  return null
}
