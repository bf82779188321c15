import type { FileRecord } from './store.ts'

/** What a file is known by before it is read: of a zip member, its directory entry; else its bytes. */
export function fileIdentity({ member, size, crc32, sha256 }: FileRecord): string {
  return crc32 === null ? `sha256:${sha256}` : `${member}\n${size}\n${crc32}`
}
