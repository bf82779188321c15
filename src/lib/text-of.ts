// A mark at the beginning stays, as a character: whoever reads decides.
const DECODER = new TextDecoder('utf-8', { ignoreBOM: true })

/** UTF-8 as text; what is none becomes U+FFFD. */
export const textOf = (bytes: Uint8Array): string => DECODER.decode(bytes)
