/** Something the runner named is not there, or cannot be done with it: worded by the terminal and the page. */
export class NotFoundError extends Error {
  readonly expected = true
}

/** @throws {NotFoundError} always */
export function notFound(message: string): never {
  throw new NotFoundError(message)
}
