/** Something the runner named is not there, or cannot be done with it: said in plain words at the edge. */
export class NotThere extends Error {
  readonly expected = true
}

/** @throws {NotThere} always */
export function notThere(message: string): never {
  throw new NotThere(message)
}
