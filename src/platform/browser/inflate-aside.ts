import { Inflate } from 'fflate'
import { type ByteSource, piecesOf } from '../../lib/byte-source.ts'
import { joinBytes } from '../../lib/join-bytes.ts'
import type { OpenFile } from '../contract/place.ts'
import { OutputTooLarge } from './inflate.ts'
import { bytesOf } from './places.ts'

/** No room for the copy, or none that may be used. */
export class NoRoomAside extends Error {
  override readonly name = 'NoRoomAside'
}

/** Where no file can be had, in private windows, a copy may stand in memory up to this size. */
const MAX_MEMORY_BYTES = 64 * 2 ** 20

/** Names of copies begin so. */
const PREFIX = 'aside-'

/** Somewhere to write pieces one after the other, and to read them from then. */
interface Aside {
  write(piece: Uint8Array): void
  finish(): Promise<OpenFile>
  drop(): Promise<void>
}

/**
 * A deflate stream that may hold gigabytes, unpacked into a file of this origin that `close` removes.
 * @throws {OutputTooLarge} beyond `maxBytes` @throws {NoRoomAside} @throws {Error} for damage
 */
export async function inflateAside(packed: ByteSource, maxBytes: number): Promise<OpenFile> {
  const aside = (await fileAside()) ?? memoryAside()
  let size = 0
  let isEnded = false
  const inflate = new Inflate((piece) => {
    size += piece.length
    if (size > maxBytes) throw new OutputTooLarge('too large')
    aside.write(piece)
  })
  try {
    let at = 0
    for await (const piece of piecesOf(packed)) {
      at += piece.length
      isEnded = at >= packed.size
      inflate.push(piece, isEnded)
    }
    if (!isEnded) throw new Error('the stream was cut')
    return await aside.finish()
  } catch (error) {
    await aside.drop()
    throw error
  }
}

/** Removes what a tab left that was closed in the middle. For whoever holds the log: nobody else makes any. */
export async function sweepAside(): Promise<void> {
  try {
    const folder = (await navigator.storage.getDirectory()) as FileSystemDirectoryHandle & {
      keys(): AsyncIterable<string>
    }
    for await (const name of folder.keys()) if (name.startsWith(PREFIX)) await folder.removeEntry(name).catch(() => {})
  } catch {
    // A browser that gives no files has none left.
  }
}

/** Null where the browser gives no files, or none outside a worker. */
async function fileAside(): Promise<Aside | null> {
  try {
    const folder = await navigator.storage.getDirectory()
    const name = `${PREFIX}${crypto.randomUUID()}`
    const handle = (await folder.getFileHandle(name, { create: true })) as FileSystemFileHandle & {
      createSyncAccessHandle(): Promise<SyncHandle>
    }
    const file = await handle.createSyncAccessHandle()
    let at = 0
    const drop = async () => {
      await folder.removeEntry(name).catch(() => {})
    }
    return {
      write(piece) {
        at += refusing(() => file.write(piece, { at }))
      },
      async finish() {
        file.flush()
        file.close()
        return { bytes: bytesOf(await handle.getFile()), close: drop }
      },
      async drop() {
        file.close()
        await drop()
      },
    }
  } catch {
    return null
  }
}

/** The part used here of what only workers have. */
interface SyncHandle {
  write(piece: Uint8Array, options: { at: number }): number
  flush(): void
  close(): void
}

function refusing<T>(write: () => T): T {
  try {
    return write()
  } catch (cause) {
    throw new NoRoomAside('the browser refused', { cause })
  }
}

function memoryAside(): Aside {
  const pieces: Uint8Array[] = []
  let size = 0
  return {
    write(piece) {
      size += piece.length
      if (size > MAX_MEMORY_BYTES) throw new NoRoomAside('too much for memory')
      pieces.push(piece)
    },
    async finish() {
      const whole = joinBytes(pieces)
      const read = async (from: number, until: number) => whole.subarray(from, Math.max(from, until))
      return { bytes: { size, read }, close: async () => {} }
    },
    drop: async () => {},
  }
}
