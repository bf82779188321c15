const ENCODER = new TextEncoder()

/** A text as UTF-8. */
export const utf8 = (text: string): Uint8Array => ENCODER.encode(text)
