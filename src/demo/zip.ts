import { gzip, makeZip } from '#platform/make-zip.ts'
import { utf8 } from '../lib/utf8.ts'

export interface Member {
  readonly name: string
  readonly bytes: Uint8Array | string
  /** Kept as it is: what is compressed already, or must not depend on a compressor's version. */
  readonly stored?: boolean
}

/** The morning after the season's last run. */
const MEMBER_TIME = new Date(2026, 10, 16, 7, 30)

const bytesOf = (content: Uint8Array | string): Uint8Array => (typeof content === 'string' ? utf8(content) : content)

/** A zip of the members in their order. */
export const zip = (members: readonly Member[]): Promise<Uint8Array> =>
  makeZip(
    members.map(({ name, bytes, stored = false }) => ({ name, bytes: bytesOf(bytes), stored })),
    MEMBER_TIME,
  )

export const gzipped = (name: string, content: Uint8Array | string): Member => ({
  name: `${name}.gz`,
  bytes: gzip(bytesOf(content)),
  stored: true,
})
