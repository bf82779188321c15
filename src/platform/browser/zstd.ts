import { compress, decompress, init } from '@bokuweb/zstd-wasm'
import { viewOf } from '../../lib/byte-source.ts'
import { type InflateBounds, OutputTooLarge } from '../contract/inflate.ts'

// Beside the file that this stands in: the site lays it there under this name. The types are those of Node, which needs none.
await (init as (url: string) => Promise<void>)(new URL('./zstd.wasm', import.meta.url).href)

const LEVEL = 1

/** One zstd frame. Two platforms may pack the same content into different bytes. */
export const zstdCompress = (content: Uint8Array): Uint8Array => compress(content, LEVEL)

/** A zstd frame, unpacked. @throws {OutputTooLarge} @throws {Error} for damage, a failed checksum among it */
export function zstdDecompress(packed: Uint8Array, { maxBytes }: Pick<InflateBounds, 'maxBytes'>): Uint8Array {
  const size = contentSize(packed)
  if (size !== null && size > maxBytes) throw new OutputTooLarge('too large')
  return decompress(packed, { defaultHeapSize: Math.min(maxBytes, UNKNOWN_BYTES) })
}

/** Room for a frame that does not say how much it holds. */
const UNKNOWN_BYTES = 64 * 2 ** 20

/** RFC 8878, 3.1.1.1: a magic number, a descriptor, perhaps a window and a dictionary, then the size of what is packed. */
function contentSize(packed: Uint8Array): number | null {
  const view = viewOf(packed)
  if (packed.length < 18 || view.getUint32(0, true) !== 0xfd2fb528) return null
  const descriptor = packed[4]!
  const isSingle = (descriptor & 0x20) !== 0
  const at = 5 + (isSingle ? 0 : 1) + [0, 1, 2, 4][descriptor & 3]!
  const code = descriptor >> 6
  if (code === 0) return isSingle ? packed[at]! : null
  if (code === 1) return view.getUint16(at, true) + 256
  return code === 2 ? view.getUint32(at, true) : view.getUint32(at, true) + view.getUint32(at + 4, true) * 2 ** 32
}
