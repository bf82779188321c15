/** Something the runner named is not there, or cannot be done with it: worded by the terminal and the page. */
export class NotThere extends Error {
  readonly expected = true
}

/** @throws {NotThere} always */
export function notThere(message: string): never {
  throw new NotThere(message)
}
