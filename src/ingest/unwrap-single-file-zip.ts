import { inflateRaw } from '#platform/inflate.ts'
import { maxUnpackedBytes } from './limits.ts'

const LOCAL_HEADER = 30
const END_OF_DIRECTORY = 22
const STORED = 0
const DEFLATED = 8

/**
 * The one file in a zip that bears the name of a file: tools that fetch "original" files from Garmin save the zip they get as
 * `23126859222.fit`. Other bytes as they are, and so a zip of several files or a damaged one: that is for whoever opens zips.
 * Layout: PKWARE APPNOTE 4.3.7 and 4.3.16.
 */
export function unwrapSingleFileZip(bytes: Uint8Array): Uint8Array {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const end = bytes.length - END_OF_DIRECTORY
  if (end < LOCAL_HEADER || view.getUint32(0) !== 0x504b_0304 || view.getUint32(end) !== 0x504b_0506) return bytes
  if (view.getUint16(end + 10, true) !== 1) return bytes
  const directoryAt = view.getUint32(end + 16, true)
  const dataAt = LOCAL_HEADER + view.getUint16(26, true) + view.getUint16(28, true)
  if (directoryAt + 46 > end || dataAt > directoryAt) return bytes
  const packed = bytes.subarray(dataAt, dataAt + view.getUint32(directoryAt + 20, true))
  const method = view.getUint16(directoryAt + 10, true)
  if (method === STORED) return packed
  if (method !== DEFLATED) return bytes
  try {
    return inflateRaw(packed, { maxBytes: maxUnpackedBytes(bytes.length) })
  } catch {
    return bytes
  }
}
