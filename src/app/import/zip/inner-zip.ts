import { OutputTooLarge } from '#platform/inflate.ts'
import { inflateAside, NoRoomAside } from '#platform/inflate-aside.ts'
import { maxInnerZipBytes } from '../../../ingest/limits.ts'
import { type ByteSource, sliceOf } from '../../../lib/byte-source.ts'
import { err, ok, type Result } from '../../../lib/result.ts'
import { dataStart, type ZipMember } from './zip-member.ts'

/** A zip inside a zip, ready to be listed. */
export interface InnerZip {
  readonly bytes: ByteSource
  close(): Promise<void>
}

/** Why an inner zip is left alone. */
export type InnerZipFailure = 'bad-zip' | 'too-large' | 'unreadable'

const STORED = 0
const DEFLATED = 8

/** A zip inside a zip. A stored one is read in place; a deflated one, which may hold gigabytes, is unpacked aside. */
export async function openInnerZip(outer: ByteSource, member: ZipMember): Promise<Result<InnerZip, InnerZipFailure>> {
  const dataAt = await dataStart(outer, member)
  if (dataAt === null) return err('bad-zip')
  const packed = sliceOf(outer, dataAt, member.packedSize)
  if (member.method === STORED) return ok({ bytes: packed, close: async () => {} })
  if (member.method !== DEFLATED) return err('bad-zip')
  try {
    return ok(await inflateAside(packed, maxInnerZipBytes(packed.size)))
  } catch (error) {
    if (error instanceof OutputTooLarge) return err('too-large')
    // No room of its own costs this zip alone.
    return err(error instanceof NoRoomAside ? 'unreadable' : 'bad-zip')
  }
}
