/** Why a job could not be done, in plain words that hold nothing of anybody's log. */
export class FailedJob extends Error {
  override readonly name = 'FailedJob'
}

const UNEXPECTED = 'the program met something it did not expect; the log of the server tells more'

/** The reason of a failure as a job keeps it. @param onError is given what nobody foresaw */
export function plainReason(error: unknown, onError: (error: unknown) => void): string {
  if (error instanceof FailedJob) return error.message
  const code = error instanceof Error && error.name === 'StoreError' && 'code' in error ? String(error.code) : null
  if (code === 'unreachable' || code === 'busy') return 'the database could not be reached'
  onError(error)
  if (code === 'damaged') return 'a row of the log cannot be read; sorepoint doctor tells which'
  return code === 'disk-full' ? 'there is no room left on the disk' : UNEXPECTED
}
