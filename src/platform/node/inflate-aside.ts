import { open } from 'node:fs/promises'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { createInflateRaw } from 'node:zlib'
import { type ByteSource, piecesOf } from '../../lib/byte-source.ts'
import type { OpenFile } from '../contract/place.ts'
import { fileBytes } from './file-bytes.ts'
import { OutputTooLarge } from './inflate.ts'
import { makeTemporaryFolder } from './temporary-folder.ts'

/** No room for the copy, or none that may be used. */
export class NoRoomAside extends Error {
  override readonly name = 'NoRoomAside'
}

/**
 * A deflate stream that may hold gigabytes, unpacked into a temporary file that only its owner can read and that `close`
 * removes. @throws {OutputTooLarge} beyond `maxBytes` @throws {NoRoomAside} @throws {Error} for damage
 */
export async function inflateAside(packed: ByteSource, maxBytes: number): Promise<OpenFile> {
  const folder = await makeTemporaryFolder().catch((cause: unknown) => {
    throw new NoRoomAside('no temporary folder', { cause })
  })
  const handle = await open(join(folder.path, 'inflated'), 'wx+', 0o600)
  const close = async () => {
    await handle.close()
    await folder.remove()
  }
  let size = 0
  try {
    await pipeline(Readable.from(piecesOf(packed)), createInflateRaw(), async (inflated: AsyncIterable<Uint8Array>) => {
      for await (const piece of inflated) {
        size += piece.length
        if (size > maxBytes) throw new OutputTooLarge('too large')
        await handle.write(piece)
      }
    })
    return { bytes: fileBytes(handle, size), close }
  } catch (error) {
    await close()
    throw isDiskError(error) ? new NoRoomAside('the disk refused', { cause: error }) : error
  }
}

const isDiskError = (error: unknown): boolean => (error as { syscall?: string }).syscall !== undefined
