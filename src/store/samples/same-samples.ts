import { sameBytes } from '../../lib/same-bytes.ts'
import { unpackBody } from './pack-samples.ts'

/** True where both pack the same samples, whichever platform packed them: their compressors differ in their bytes. */
export function sameSamples(known: Uint8Array | null, incoming: Uint8Array | null): boolean {
  if (known === null || incoming === null) return known === incoming
  if (sameBytes(known, incoming)) return true
  try {
    return sameBytes(unpackBody(known), unpackBody(incoming))
  } catch {
    // What does not unpack is to be replaced by what does.
    return false
  }
}
