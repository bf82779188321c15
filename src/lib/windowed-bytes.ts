import type { ByteSource } from './byte-source.ts'

const WINDOW_BYTES = 2 ** 20

/** Another source read a window (a mebibyte) at a time: many small reads near one another are one read of it. */
export function windowedBytes(bytes: ByteSource, windowBytes = WINDOW_BYTES): ByteSource {
  let window: Uint8Array = new Uint8Array(0)
  let windowAt = 0
  return {
    size: bytes.size,
    async read(from, until) {
      const end = Math.max(from, Math.min(until, bytes.size))
      if (end - from > windowBytes) return bytes.read(from, end)
      if (from < windowAt || end > windowAt + window.length) {
        window = await bytes.read(from, from + windowBytes)
        windowAt = from
      }
      return window.subarray(from - windowAt, end - windowAt)
    },
  }
}
