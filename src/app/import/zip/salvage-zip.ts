import { MAX_ZIP_MEMBERS } from '../../../ingest/limits.ts'
import type { ByteSource } from '../byte-source.ts'
import { windowedBytes } from './windowed-bytes.ts'
import { decodeName, LOCAL_HEADER_BYTES, type ZipMember } from './zip-member.ts'

const PK = Buffer.from('PK', 'latin1')
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
  const header = await bytes.read(headerAt, headerAt + LOCAL_HEADER_BYTES)
  if (header.length < LOCAL_HEADER_BYTES) return null
  const flags = header.readUInt16LE(6)
  const nameLength = header.readUInt16LE(26)
  const dataAt = headerAt + LOCAL_HEADER_BYTES + nameLength + header.readUInt16LE(28)
  if (nameLength === 0 || nameLength > 4096 || dataAt > bytes.size) return null
  const nameAt = headerAt + LOCAL_HEADER_BYTES
  const sizes = flags & 8 ? await sizesBehind(bytes, dataAt) : sizesIn(header)
  return {
    member: {
      name: decodeName({
        fileNameRaw: await bytes.read(nameAt, nameAt + nameLength),
        generalPurposeBitFlag: flags,
        extraFields: [],
      }),
      method: header.readUInt16LE(8),
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

const sizesIn = (header: Buffer): Sizes => ({
  crc32: header.readUInt32LE(14),
  packedSize: header.readUInt32LE(18),
  size: header.readUInt32LE(22),
})

/** Data descriptor: signature, checksum, two sizes of 4 or (zip64) 8 bytes (APPNOTE.TXT 4.3.9). */
async function sizesBehind(bytes: ByteSource, dataAt: number): Promise<Sizes> {
  const end = (await findSignature(bytes, dataAt, [LOCAL_HEADER, DIRECTORY_HEADER])) ?? bytes.size
  for (const length of [16, 24]) {
    const packedSize = end - length - dataAt
    if (packedSize < 0) continue
    const descriptor = await bytes.read(end - length, end)
    if (descriptor.readUInt32LE(0) === DESCRIPTOR_SIGNATURE && descriptor.readUInt32LE(8) === packedSize % 2 ** 32) {
      return { packedSize, crc32: descriptor.readUInt32LE(4), size: descriptor.readUInt32LE(length === 16 ? 12 : 16) }
    }
  }
  return { packedSize: end - dataAt, size: end - dataAt, crc32: null }
}

async function findSignature(bytes: ByteSource, from: number, signatures: readonly number[]): Promise<number | null> {
  for (let at = from; at < bytes.size; at += SCAN_BYTES) {
    // Three bytes more than the step: a signature may lie across two reads.
    const window = await bytes.read(at, at + SCAN_BYTES + SIGNATURE_BYTES - 1)
    for (
      let hit = window.indexOf(PK);
      hit >= 0 && hit + SIGNATURE_BYTES <= window.length;
      hit = window.indexOf(PK, hit + 1)
    ) {
      if (signatures.includes(window.readUInt32LE(hit))) return at + hit
    }
  }
  return null
}
