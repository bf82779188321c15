import { StoreError, type StoreErrorCode } from '../contract/store-error.ts'

// By SQLSTATE, or its first two letters: https://www.postgresql.org/docs/current/errcodes-appendix.html
const BY_SQLSTATE: Readonly<Record<string, StoreErrorCode>> = {
  '08': 'unreachable',
  '57': 'unreachable',
  '53300': 'unreachable',
  '25P03': 'unreachable',
  '28': 'cannot-open',
  '3D': 'cannot-open',
  '42501': 'cannot-open',
  '25006': 'read-only',
  '40': 'busy',
  '55P03': 'busy',
  '53': 'disk-full',
  '42P01': 'not-migrated',
  '3F': 'not-migrated',
  XX: 'damaged',
}

/** What the system says of a connection. */
const BY_SYSTEM = /^E(?:CONN|NOTFOUND|AI_AGAIN|TIMEDOUT|HOST|NET|PIPE)/

/** What the client library says of one, without a code. */
const BY_CLIENT =
  /connection terminated|timeout exceeded when trying to connect|timeout expired|not queryable|client was closed/i

/** The same failure as a `StoreError`; anything that is not the database's comes back as it was. */
export function toStoreError(cause: unknown, place: string): unknown {
  if (cause instanceof AggregateError) return toStoreError(cause.errors[0], place)
  if (!(cause instanceof Error) || cause instanceof StoreError) return cause
  const code = 'code' in cause && typeof cause.code === 'string' ? cause.code : ''
  // First what the system says: EPIPE looks like a SQLSTATE.
  if (BY_SYSTEM.test(code) || BY_CLIENT.test(cause.message)) {
    return new StoreError('unreachable', `${place}: ${cause.message || code}`, { cause })
  }
  if (/^[0-9A-Z]{5}$/.test(code)) {
    const named = BY_SQLSTATE[code] ?? BY_SQLSTATE[code.slice(0, 2)] ?? 'failed'
    return new StoreError(named, `${place}: ${cause.message}`, { cause })
  }
  return cause
}

/** True where the database undid everything because two waited for one another: the same again may well go through. */
export function isUndoneByOthers(error: unknown): boolean {
  return (
    error instanceof StoreError &&
    error.cause instanceof Error &&
    'code' in error.cause &&
    (error.cause.code === '40P01' || error.cause.code === '40001')
  )
}
