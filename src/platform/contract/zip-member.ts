/** A file to be put into a zip. */
export interface Member {
  readonly name: string
  readonly bytes: Uint8Array
  /** Kept as it is: what is compressed already, or must not depend on a compressor's version. */
  readonly stored: boolean
}
