// Browsers have the pair of methods since 2024 and 2025; older ones go by strings of one character a byte.
const PIECE = 2 ** 15

export function toBase64(bytes: Uint8Array): string {
  if (bytes.toBase64 !== undefined) return bytes.toBase64()
  let text = ''
  for (let at = 0; at < bytes.length; at += PIECE) text += String.fromCharCode(...bytes.subarray(at, at + PIECE))
  return btoa(text)
}

/** What is no base64 gives nothing: whoever needs all of it checks what comes out. */
export function fromBase64(text: string): Uint8Array {
  try {
    if (Uint8Array.fromBase64 !== undefined) return Uint8Array.fromBase64(text)
    return Uint8Array.from(atob(text), (character) => character.charCodeAt(0))
  } catch {
    return new Uint8Array(0)
  }
}
