import { MAX_ZIP_MEMBERS } from '../../../ingest/limits.ts'
import type { ByteSource } from '../../../lib/byte-source.ts'
import { readDirectory } from './read-directory.ts'
import { salvageZip } from './salvage-zip.ts'
import type { ZipMember } from './zip-member.ts'

/** What a zip says it holds. */
export interface ZipListing {
  /** In the order of the directory; what only headers tell, after it. */
  readonly members: readonly ZipMember[]
  /** Why the directory could not be read to its end; null when it could. */
  readonly damage: string | null
}

/**
 * What a zip holds. A directory that is cut, missing or damaged does not cost the members: those it does not name any
 * more are found by their own headers.
 */
export async function listZip(bytes: ByteSource): Promise<ZipListing> {
  const members: ZipMember[] = []
  try {
    const isWhole = await readDirectory(bytes, members)
    return { members, damage: isWhole ? null : `more than ${MAX_ZIP_MEMBERS} members` }
  } catch (error) {
    const seen = new Set(members.map(({ headerAt }) => headerAt))
    for await (const member of salvageZip(bytes)) {
      if (!seen.has(member.headerAt)) members.push(member)
    }
    return { members, damage: (error as Error).message }
  }
}
