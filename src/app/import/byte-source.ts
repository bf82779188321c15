import type { FileHandle } from 'node:fs/promises'

/** Bytes that are read where they are needed: a file, or a zip stored inside one. */
export interface ByteSource {
  readonly size: number
  /** The bytes from `from` up to `until`, fewer at the end. */
  read(from: number, until: number): Promise<Buffer>
}

/** The bytes of a file on disk. */
export function fileBytes(handle: FileHandle, size: number): ByteSource {
  return {
    size,
    async read(from, until) {
      const wanted = Math.max(0, Math.min(until, size) - from)
      const buffer = Buffer.allocUnsafeSlow(wanted)
      let filled = 0
      while (filled < wanted) {
        const { bytesRead } = await handle.read(buffer, filled, wanted - filled, from + filled)
        if (bytesRead === 0) break
        filled += bytesRead
      }
      return buffer.subarray(0, filled)
    },
  }
}

/** A stretch of another source, as a source of its own. */
export function sliceOf(bytes: ByteSource, from: number, length: number): ByteSource {
  const end = Math.min(from + length, bytes.size)
  return { size: end - from, read: (start, until) => bytes.read(from + start, Math.min(from + until, end)) }
}
