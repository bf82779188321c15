/** Bytes that hold codes up to `largest`, 0–4. */
export function widthOf(largest: number): number {
  return Math.ceil((32 - Math.clz32(largest)) / 8)
}

/** Writes all low bytes, then all next bytes …: like things side by side compress best. */
export function writePlanes(codes: Uint32Array, width: number, into: Uint8Array, at: number): void {
  for (let plane = 0; plane < width; plane++) {
    const start = at + plane * codes.length
    const shift = 8 * plane
    for (let i = 0; i < codes.length; i++) into[start + i] = (codes[i] as number) >>> shift
  }
}

/** The inverse of `writePlanes`. */
export function readPlanes(from: Uint8Array, at: number, length: number, width: number): Uint32Array {
  const codes = new Uint32Array(length)
  for (let plane = 0; plane < width; plane++) {
    const start = at + plane * length
    const shift = 8 * plane
    for (let i = 0; i < length; i++) codes[i] = (codes[i] as number) | ((from[start + i] as number) << shift)
  }
  return codes
}
