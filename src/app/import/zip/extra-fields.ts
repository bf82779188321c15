/** What of a directory entry's extra field matters here (APPNOTE.TXT 4.5). */
export interface ExtraFields {
  /** Sizes and place of a large member. */
  readonly zip64: DataView | null
  /** The name in UTF-8, as Info-ZIP writes it beside one in another code page; more than one is a writer's fault. */
  readonly unicodePaths: readonly Uint8Array[]
}

const ZIP64 = 0x0001
const UNICODE_PATH = 0x7075
const NONE: ExtraFields = { zip64: null, unicodePaths: [] }

/** @throws {Error} where a part says it is longer than the whole */
export function readExtraFields(extra: DataView): ExtraFields {
  if (extra.byteLength < 4) return NONE
  let zip64: DataView | null = null
  const unicodePaths: Uint8Array[] = []
  let end: number
  for (let at = 0; at + 4 <= extra.byteLength; at = end) {
    const id = extra.getUint16(at, true)
    const length = extra.getUint16(at + 2, true)
    end = at + 4 + length
    if (end > extra.byteLength) throw new Error('extra field length exceeds extra field buffer size')
    if (id === ZIP64) zip64 ??= new DataView(extra.buffer, extra.byteOffset + at + 4, length)
    if (id === UNICODE_PATH) unicodePaths.push(new Uint8Array(extra.buffer, extra.byteOffset + at + 4, length))
  }
  return { zip64, unicodePaths }
}
