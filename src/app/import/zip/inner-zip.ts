import { open } from 'node:fs/promises'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { createInflateRaw } from 'node:zlib'
import { maxInnerZipBytes } from '../../../ingest/limits.ts'
import { type ByteSource, sliceOf } from '../../../lib/byte-source.ts'
import { err, ok, type Result } from '../../../lib/result.ts'
import { fileBytes } from '../byte-source.ts'
import { makeTemporaryFolder } from '../temporary-folder.ts'
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
const READ_BYTES = 2 ** 20

/**
 * A zip inside a zip. A stored one is read in place; a deflated one, which may hold gigabytes, goes to a temporary file
 * that only its owner can read and that `close` removes.
 */
export async function openInnerZip(outer: ByteSource, member: ZipMember): Promise<Result<InnerZip, InnerZipFailure>> {
  const dataAt = await dataStart(outer, member)
  if (dataAt === null) return err('bad-zip')
  const packed = sliceOf(outer, dataAt, member.packedSize)
  if (member.method === STORED) return ok({ bytes: packed, close: async () => {} })
  return member.method === DEFLATED ? inflateToFile(packed) : err('bad-zip')
}

async function inflateToFile(packed: ByteSource): Promise<Result<InnerZip, InnerZipFailure>> {
  const folder = await makeTemporaryFolder().catch(() => null)
  // No room of its own costs this zip alone.
  if (folder === null) return err('unreadable')
  const handle = await open(join(folder.path, 'inner.zip'), 'wx+', 0o600)
  const close = async () => {
    await handle.close()
    await folder.remove()
  }
  const maxBytes = maxInnerZipBytes(packed.size)
  let size = 0
  try {
    await pipeline(Readable.from(chunksOf(packed)), createInflateRaw(), async (inflated: AsyncIterable<Buffer>) => {
      for await (const chunk of inflated) {
        size += chunk.length
        if (size > maxBytes) throw new RangeError('too large')
        await handle.write(chunk)
      }
    })
    return ok({ bytes: fileBytes(handle, size), close })
  } catch (error) {
    await close()
    if (error instanceof RangeError) return err('too-large')
    return err(isDiskError(error) ? 'unreadable' : 'bad-zip')
  }
}

const isDiskError = (error: unknown): boolean => (error as { syscall?: string }).syscall !== undefined

async function* chunksOf(bytes: ByteSource): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.size; at += READ_BYTES) yield bytes.read(at, at + READ_BYTES)
}
