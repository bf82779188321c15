export const toBase64 = (bytes: Uint8Array): string =>
  Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('base64')

/** What is no base64 is left out: whoever needs all of it checks what comes out. */
export const fromBase64 = (text: string): Uint8Array => Buffer.from(text, 'base64')
