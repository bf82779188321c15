import { gunzipSync, inflateRawSync, type ZlibOptions, constants as zlib, crc32 as zlibCrc32 } from 'node:zlib'
import { type InflateBounds, OutputTooLarge } from '../contract/inflate.ts'

export { OutputTooLarge }

/** A bare deflate stream (RFC 1951), unpacked. @throws {OutputTooLarge} @throws {Error} for damage */
export const inflateRaw = (packed: Uint8Array, bounds: InflateBounds): Uint8Array =>
  bounded(() => inflateRawSync(packed, optionsOf(bounds)))

/** One gzip member or several (RFC 1952), unpacked and checked. @throws {OutputTooLarge} @throws {Error} for damage */
export const gunzip = (packed: Uint8Array, bounds: InflateBounds): Uint8Array =>
  bounded(() => gunzipSync(packed, optionsOf(bounds)))

/** CRC-32 as zip and gzip have it, 0 … 2³² − 1. */
export const crc32 = (bytes: Uint8Array): number => zlibCrc32(bytes)

const MAX_CHUNK_BYTES = 8 * 2 ** 20

// zlib's default of 16 KiB copies a file of 1 MB sixty-four times over; one chunk of the right size copies it never.
const optionsOf = ({ maxBytes, expectedBytes, allowCut = false }: InflateBounds): ZlibOptions => ({
  maxOutputLength: maxBytes,
  ...(expectedBytes === undefined
    ? {}
    : { chunkSize: Math.max(1024, Math.min(expectedBytes + 1, maxBytes, MAX_CHUNK_BYTES)) }),
  ...(allowCut ? { finishFlush: zlib.Z_SYNC_FLUSH } : {}),
})

/** Node's own code for "larger than maxOutputLength" becomes an error that every platform can throw. */
export function bounded(unpack: () => Uint8Array): Uint8Array {
  try {
    return unpack()
  } catch (cause) {
    if ((cause as { code?: string }).code === 'ERR_BUFFER_TOO_LARGE') throw new OutputTooLarge('too large', { cause })
    throw cause
  }
}
