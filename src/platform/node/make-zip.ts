import { buffer } from 'node:stream/consumers'
import { gzipSync } from 'node:zlib'
import { ZipFile } from 'yazl'
import type { Member } from '../contract/zip-member.ts'

/** A zip of the members in their order, all of that time. */
export async function makeZip(members: readonly Member[], time: Date): Promise<Uint8Array> {
  const file = new ZipFile()
  for (const { name, bytes, stored } of members) {
    // The DOS time alone has no zone: the same bytes wherever this runs.
    const options = { compress: !stored, mtime: time, mode: 0o100644, forceDosTimestamp: true }
    file.addBuffer(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength), name, options)
  }
  file.end()
  return buffer(file.outputStream)
}

/** One gzip member, as small as can be. */
export const gzip = (bytes: Uint8Array): Uint8Array => gzipSync(bytes, { level: 9 })
