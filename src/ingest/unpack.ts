import { crc32, inflateRaw, OutputTooLarge, gunzip as unzip } from '#platform/inflate.ts'
import { zstdDecompress } from '#platform/zstd.ts'
import { err, ok, type Result } from '../lib/result.ts'
import type { ProblemCode } from '../model/problem.ts'
import { MAX_GZIP_DEPTH, maxUnpackedBytes } from './limits.ts'

/** How the bytes lie in their container. */
export type Packing = 'stored' | 'deflated' | 'zstd'

/** What was packed, and what was wrong with the packing. */
export interface Unpacked {
  readonly bytes: Uint8Array
  /** What is wrong with the packing although the content came out: the end is missing, or a checksum does not fit. */
  readonly flaw: 'partial' | 'bad-checksum' | null
}

type UnpackFailure = Extract<ProblemCode, 'bad-zip' | 'bad-gzip' | 'too-large' | 'too-deep'>

/**
 * A zip member out of its packing, measured against the size and checksum of its directory. Output is bounded by what
 * the packed size makes plausible, whatever the directory claims.
 */
export function unpackMember(
  packed: Uint8Array,
  packing: Packing,
  expected: { readonly size: number; readonly crc32: number | null },
): Result<Unpacked, UnpackFailure> {
  const bounds = { maxBytes: maxUnpackedBytes(packed.length), expectedBytes: expected.size }
  try {
    const bytes =
      packing === 'stored'
        ? packed
        : packing === 'deflated'
          ? inflateRaw(packed, bounds)
          : zstdDecompress(packed, bounds)
    const fits = expected.crc32 === null || crc32(bytes) === expected.crc32
    return ok({ bytes, flaw: fits ? null : 'bad-checksum' })
  } catch (error) {
    return err(error instanceof OutputTooLarge ? 'too-large' : 'bad-zip')
  }
}

const isGzip = (bytes: Uint8Array): boolean => bytes[0] === 0x1f && bytes[1] === 0x8b && bytes[2] === 8

/** The content of gzipped bytes, however they are named; other bytes as they are. Damaged gzip gives what can be had. */
export function gunzip(bytes: Uint8Array): Result<Unpacked, UnpackFailure> {
  let unpacked: Unpacked = { bytes, flaw: null }
  for (let depth = 0; isGzip(unpacked.bytes); depth++) {
    if (depth === MAX_GZIP_DEPTH) return err('too-deep')
    const inner = gunzipOnce(unpacked.bytes, maxUnpackedBytes(bytes.length))
    if (!inner.ok) return inner
    unpacked = { bytes: inner.value.bytes, flaw: unpacked.flaw ?? inner.value.flaw }
  }
  return ok(unpacked)
}

function gunzipOnce(bytes: Uint8Array, maxBytes: number): Result<Unpacked, UnpackFailure> {
  // The last four bytes of a gzip hold its size, as a hint: a hostile one costs nothing but a bounded piece of memory.
  const claimed =
    bytes.length < 4 ? 0 : new DataView(bytes.buffer, bytes.byteOffset + bytes.length - 4).getUint32(0, true)
  const bounds = { maxBytes, expectedBytes: claimed }
  try {
    return ok({ bytes: unzip(bytes, bounds), flaw: null })
  } catch (error) {
    if (error instanceof OutputTooLarge) return err('too-large')
  }
  try {
    const body = bytes.subarray(gzipHeaderLength(bytes))
    const content = inflateRaw(body, { ...bounds, allowCut: true })
    if (content.length === 0) return err('bad-gzip')
    return ok({ bytes: content, flaw: isWhole(body, maxBytes) ? 'bad-checksum' : 'partial' })
  } catch (error) {
    return err(error instanceof OutputTooLarge ? 'too-large' : 'bad-gzip')
  }
}

/** True if the deflated stream reaches its own end: then only the checksum behind it can be wrong. */
function isWhole(body: Uint8Array, maxBytes: number): boolean {
  try {
    inflateRaw(body, { maxBytes })
    return true
  } catch {
    return false
  }
}

/** RFC 1952 §2.3: ten bytes, then the optional extra field, name, comment and header checksum. */
function gzipHeaderLength(bytes: Uint8Array): number {
  const flags = bytes[3] ?? 0
  let length = 10
  if (flags & 4) length += 2 + ((bytes[length] ?? 0) | ((bytes[length + 1] ?? 0) << 8))
  for (const flag of [8, 16]) {
    if (flags & flag) length = bytes.indexOf(0, length) + 1 || bytes.length
  }
  return flags & 2 ? length + 2 : length
}
