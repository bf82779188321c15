/** Bytes that are read where they are needed: a file of gigabytes, or a zip stored inside one. */
export interface ByteSource {
  readonly size: number
  /** The bytes from `from` up to `until`, fewer at the end; not to be written to. */
  read(from: number, until: number): Promise<Uint8Array>
}

/** A stretch of another source, as a source of its own. */
export function sliceOf(bytes: ByteSource, from: number, length: number): ByteSource {
  const end = Math.min(from + length, bytes.size)
  return { size: end - from, read: (start, until) => bytes.read(from + start, Math.min(from + until, end)) }
}

/** The numbers in bytes. */
export const viewOf = (bytes: Uint8Array): DataView => new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
