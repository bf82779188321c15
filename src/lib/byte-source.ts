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

const PIECE_BYTES = 2 ** 20

/** All of a source from its beginning, a mebibyte at a time. */
export async function* piecesOf(bytes: ByteSource): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.size; at += PIECE_BYTES) yield await bytes.read(at, at + PIECE_BYTES)
}
