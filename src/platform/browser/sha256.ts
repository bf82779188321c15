import { createSHA256 } from 'hash-wasm'

// Made once, while the module is loaded; then it works without waiting.
const HASHER = await createSHA256()

/** SHA-256 of bytes, or of a text's UTF-8, as 64 hex digits. */
export const sha256Of = (content: Uint8Array | string): string => HASHER.init().update(content).digest('hex')

/** SHA-256 of what comes in pieces. */
export interface Sha256 {
  update(piece: Uint8Array | string): void
  /** Once, at the end: 64 hex digits. */
  hex(): string
}

/** Its state is kept aside between the pieces: others may hash meanwhile. */
export function sha256Stream(): Sha256 {
  let state = HASHER.init().save()
  return {
    update(piece) {
      state = HASHER.load(state).update(piece).save()
    },
    hex: () => HASHER.load(state).digest('hex'),
  }
}
