import { RandomAccessReader } from 'yauzl'
import type { ByteSource } from '../byte-source.ts'

const WINDOW_BYTES = 256 * 1024

/** Serves yauzl's reads (two of some 50 bytes for each entry of the directory) from one larger read. */
export class WindowedReader extends RandomAccessReader {
  readonly #bytes: ByteSource
  #window: Buffer = Buffer.alloc(0)
  #windowAt = 0

  constructor(bytes: ByteSource) {
    super()
    this.#bytes = bytes
  }

  override read(
    target: Buffer,
    offset: number,
    length: number,
    position: number,
    callback: (error: Error | null) => void,
  ): void {
    const from = position - this.#windowAt
    if (from >= 0 && from + length <= this.#window.length) {
      this.#window.copy(target, offset, from, from + length)
      // Not at once: a directory without a pause would grow the stack by a frame an entry.
      queueMicrotask(() => callback(null))
      return
    }
    this.#bytes.read(position, position + Math.max(length, WINDOW_BYTES)).then((window) => {
      this.#window = window
      this.#windowAt = position
      if (window.length < length) callback(new Error('the zip ends too early'))
      else this.read(target, offset, length, position, callback)
    }, callback)
  }
}
