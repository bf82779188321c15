import { type Entry, fromRandomAccessReaderPromise, getFileNameLowLevel, RandomAccessReader } from 'yauzl'
import { readDirectory } from '../../../src/app/import/zip/read-directory.ts'
import type { ZipMember } from '../../../src/app/import/zip/zip-member.ts'
import type { ByteSource } from '../../../src/lib/byte-source.ts'

/** What a zip's directory gave, up to its end or to the damage. */
export interface DirectoryRead {
  readonly members: readonly ZipMember[]
  readonly damage: string | null
}

export const sourceOf = (bytes: Uint8Array): ByteSource => ({
  size: bytes.length,
  read: async (from, until) => bytes.subarray(from, Math.max(from, until)),
})

/** By the reader under test. */
export async function directoryByUs(bytes: Uint8Array): Promise<DirectoryRead> {
  const members: ZipMember[] = []
  try {
    await readDirectory(sourceOf(bytes), members)
    return { members, damage: null }
  } catch (error) {
    return { members, damage: (error as Error).message }
  }
}

/** By yauzl, a reader that was here long before ours and that many use. */
export async function directoryByYauzl(bytes: Buffer): Promise<DirectoryRead> {
  const members: ZipMember[] = []
  try {
    const zip = await fromRandomAccessReaderPromise(new InMemory(bytes), bytes.length, {
      autoClose: false,
      decodeStrings: false,
      validateEntrySizes: false,
    })
    for await (const entry of zip.eachEntry()) members.push(memberOf(entry))
    const next = Number(zip.readEntryCursor)
    if (next + 4 <= bytes.length && bytes.readUInt32LE(next) === 0x02014b50)
      throw new Error('more members than it counts')
    return { members, damage: null }
  } catch (error) {
    return { members, damage: (error as Error).message }
  }
}

class InMemory extends RandomAccessReader {
  readonly #bytes: Buffer

  constructor(bytes: Buffer) {
    super()
    this.#bytes = bytes
  }

  override read(
    target: Buffer,
    offset: number,
    length: number,
    position: number,
    callback: (error: Error | null) => void,
  ): void {
    const isThere = position + length <= this.#bytes.length
    if (isThere) this.#bytes.copy(target, offset, position, position + length)
    queueMicrotask(() => callback(isThere ? null : new Error('the zip ends too early')))
  }
}

const memberOf = (entry: Entry): ZipMember => ({
  name: nameOf(entry),
  method: entry.compressionMethod,
  encrypted: entry.isEncrypted(),
  symlink: entry.versionMadeBy >> 8 === 3 && ((entry.externalFileAttributes >>> 16) & 0o170000) === 0o120000,
  packedSize: entry.compressedSize,
  size: entry.uncompressedSize,
  crc32: entry.crc32,
  headerAt: entry.relativeOffsetOfLocalHeader,
})

/** Whatever the flag says, a name that is UTF-8 is taken as such: Macs write it without saying so. */
function nameOf({ generalPurposeBitFlag, fileNameRaw, extraFields }: Entry): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(fileNameRaw).replaceAll('\\', '/')
  } catch {
    return getFileNameLowLevel(generalPurposeBitFlag, fileNameRaw, extraFields, false)
  }
}
