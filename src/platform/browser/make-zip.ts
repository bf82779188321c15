import { gzipSync, type Zippable, zipSync } from 'fflate'
import type { Member } from '../contract/zip-member.ts'

/** A zip of the members in their order, all of that time. */
export async function makeZip(members: readonly Member[], time: Date): Promise<Uint8Array> {
  const files = members.map(
    ({ name, bytes, stored }) => [name, [bytes, { level: stored ? 0 : 6, mtime: time }]] as const,
  )
  return zipSync(Object.fromEntries(files) as unknown as Zippable)
}

/** One gzip member, as small as can be. */
export const gzip = (bytes: Uint8Array): Uint8Array => gzipSync(bytes, { level: 9, mtime: 0 })
