/** A text as the bytes of a file, some at a time. */
export function inPieces(text: string, bytes = 4096): () => AsyncIterable<Uint8Array> {
  const whole = Buffer.from(text)
  return async function* () {
    for (let at = 0; at < whole.length; at += bytes) yield whole.subarray(at, at + bytes)
  }
}
