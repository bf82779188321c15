import { type Entry, fromRandomAccessReaderPromise } from 'yauzl'
import { MAX_ZIP_MEMBERS } from '../../../ingest/limits.ts'
import type { ByteSource } from '../byte-source.ts'
import { salvageZip } from './salvage-zip.ts'
import { WindowedReader } from './windowed-reader.ts'
import { decodeName, type ZipMember } from './zip-member.ts'

/** What a zip says it holds. */
export interface ZipListing {
  /** In the order of the directory; what only headers tell, after it. */
  readonly members: readonly ZipMember[]
  /** Why the directory could not be read to its end; null when it could. */
  readonly damage: string | null
}

const UNIX = 3
const FILE_TYPE_MASK = 0o170000
const SYMLINK = 0o120000

const memberOf = (entry: Entry): ZipMember => ({
  name: decodeName(entry),
  method: entry.compressionMethod,
  encrypted: entry.isEncrypted(),
  symlink: entry.versionMadeBy >> 8 === UNIX && ((entry.externalFileAttributes >>> 16) & FILE_TYPE_MASK) === SYMLINK,
  packedSize: entry.compressedSize,
  size: entry.uncompressedSize,
  crc32: entry.crc32,
  headerAt: entry.relativeOffsetOfLocalHeader,
})

/**
 * What a zip holds. A directory that is cut, missing or damaged does not cost the members: those it does not name any
 * more are found by their own headers.
 */
export async function listZip(bytes: ByteSource): Promise<ZipListing> {
  const members: ZipMember[] = []
  try {
    const zip = await fromRandomAccessReaderPromise(new WindowedReader(bytes), bytes.size, {
      autoClose: false,
      decodeStrings: false,
      validateEntrySizes: false,
    })
    for await (const entry of zip.eachEntry()) {
      members.push(memberOf(entry))
      if (members.length === MAX_ZIP_MEMBERS) return { members, damage: `more than ${MAX_ZIP_MEMBERS} members` }
    }
    // Past 65,535 members some writers count from 0 again.
    if (await isDirectoryEntry(bytes, Number(zip.readEntryCursor))) throw new Error('more members than it counts')
    return { members, damage: null }
  } catch (error) {
    const seen = new Set(members.map(({ headerAt }) => headerAt))
    for await (const member of salvageZip(bytes)) {
      if (!seen.has(member.headerAt)) members.push(member)
    }
    return { members, damage: (error as Error).message }
  }
}

const DIRECTORY_SIGNATURE = 0x02014b50

async function isDirectoryEntry(bytes: ByteSource, at: number): Promise<boolean> {
  const signature = await bytes.read(at, at + 4)
  return signature.length === 4 && signature.readUInt32LE(0) === DIRECTORY_SIGNATURE
}
