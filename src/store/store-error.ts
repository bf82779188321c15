export type StoreErrorCode =
  /** Another process kept the file busy for longer than the timeout. */
  | 'busy'
  /** The disk or the file's quota is full; nothing of the failed transaction is in. */
  | 'disk-full'
  | 'read-only'
  /** Cannot be opened or made there: no such place, a folder, no right to it. */
  | 'cannot-open'
  /** The bytes are not a database, or it is one of another program. */
  | 'not-a-log'
  /** Written by a newer version, whose schema this one does not know. */
  | 'newer-schema'
  /** The database, or a row in it, cannot be read; `detail` names it. */
  | 'damaged'
  /** A value that could not be read back was to be written; nothing was. */
  | 'invalid'
  /** A backup would overwrite a file. */
  | 'exists'
  | 'failed'

/** What can go wrong with the file, by name; `detail` is a short plain line. */
export class StoreError extends Error {
  override readonly name = 'StoreError'
  readonly code: StoreErrorCode
  readonly detail: string

  constructor(code: StoreErrorCode, detail: string, options?: ErrorOptions) {
    super(`${code}: ${detail}`, options)
    this.code = code
    this.detail = detail
  }
}

// Primary result codes, https://www.sqlite.org/rescode.html
const BY_RESULT_CODE: Readonly<Record<number, StoreErrorCode>> = {
  3: 'cannot-open',
  5: 'busy',
  6: 'busy',
  8: 'read-only',
  10: 'failed',
  11: 'damaged',
  13: 'disk-full',
  14: 'cannot-open',
  23: 'cannot-open',
  26: 'not-a-log',
}

/** The same failure as a `StoreError`; anything that is not the database's comes back as it was. */
export function toStoreError(cause: unknown): unknown {
  if (!(cause instanceof Error) || !('errcode' in cause) || typeof cause.errcode !== 'number') return cause
  return new StoreError(BY_RESULT_CODE[cause.errcode & 0xff] ?? 'failed', cause.message, { cause })
}
