/** What went wrong with a log, by name. */
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
  /** The database server does not answer, or the connection to it broke. */
  | 'unreachable'
  /** The database has no tables of ours yet, or older ones: its owner has to run `sorepoint migrate`. */
  | 'not-migrated'
  /** The role may more than a server's may: it would not be held back by the rules on rows. */
  | 'too-much-right'
  /** A package that this engine needs is not installed. */
  | 'package-missing'
  /** A backup would overwrite a file. */
  | 'exists'
  | 'failed'

const WORDS: Readonly<Record<StoreErrorCode, string>> = {
  busy: 'another process kept the log busy for too long',
  'disk-full': 'there is no room left on the disk',
  'read-only': 'the log cannot be written to',
  'cannot-open': 'the log cannot be opened',
  'not-a-log': 'this is not a log of sorepoint',
  'newer-schema': 'the log was written by a newer version of sorepoint, and is left as it is',
  damaged: 'the log is damaged; sorepoint doctor tells more',
  invalid: 'this cannot be kept',
  unreachable: 'the database cannot be reached',
  'not-migrated': 'the database is not set up for this version of sorepoint',
  'too-much-right': 'this role may do more than a server should',
  'package-missing': 'a package is not installed',
  exists: 'there is a file of that name already',
  failed: 'the log could not be read or written',
}

/** What can go wrong with the file, by name; `detail` is the path, the row or the database's own words. */
export class StoreError extends Error {
  override readonly name = 'StoreError'
  /** The message can be shown as it is. */
  readonly expected = true
  readonly code: StoreErrorCode
  readonly detail: string

  constructor(code: StoreErrorCode, detail: string, options?: ErrorOptions) {
    super(`${WORDS[code]} (${detail})`, options)
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
