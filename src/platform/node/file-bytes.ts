import type { FileHandle } from 'node:fs/promises'
import type { ByteSource } from '../../lib/byte-source.ts'

/** The bytes of a file on disk. */
export function fileBytes(handle: FileHandle, size: number): ByteSource {
  return {
    size,
    async read(from, until) {
      const wanted = Math.max(0, Math.min(until, size) - from)
      const buffer = new Uint8Array(wanted)
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
