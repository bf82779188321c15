import { buffer } from 'node:stream/consumers'
import { gzipSync } from 'node:zlib'
import { ZipFile } from 'yazl'

export interface Member {
  readonly name: string
  readonly bytes: Buffer | string
  /** Kept as it is: what is compressed already, or must not depend on a compressor's version. */
  readonly stored?: boolean
}

/** The morning after the season's last run. */
const MEMBER_TIME = new Date(2026, 10, 16, 7, 30)

/** A zip of the members in their order. */
export async function zip(members: readonly Member[]): Promise<Buffer> {
  const file = new ZipFile()
  for (const { name, bytes, stored = false } of members) {
    // The DOS time alone has no zone: the same bytes wherever this runs.
    const options = { compress: !stored, mtime: MEMBER_TIME, mode: 0o100644, forceDosTimestamp: true }
    file.addBuffer(Buffer.from(bytes), name, options)
  }
  file.end()
  return buffer(file.outputStream)
}

export const gzipped = (name: string, content: Buffer | string): Member => ({
  name: `${name}.gz`,
  bytes: gzipSync(content, { level: 9 }),
  stored: true,
})
