import { once } from '../../lib/once.ts'

/** Loaded when something is first hashed: it takes 7 ms of a start, and most answers hash nothing. */
const crypto = once(() => process.getBuiltinModule('node:crypto'))

/** SHA-256 of bytes, or of a text's UTF-8, as 64 hex digits. */
export const sha256Of = (content: Uint8Array | string): string => crypto().hash('sha256', content)

/** SHA-256 of what comes in pieces. */
export interface Sha256 {
  update(piece: Uint8Array | string): void
  /** Once, at the end: 64 hex digits. */
  hex(): string
}

export function sha256Stream(): Sha256 {
  const digest = crypto().createHash('sha256')
  return { update: (piece) => void digest.update(piece), hex: () => digest.digest('hex') }
}
